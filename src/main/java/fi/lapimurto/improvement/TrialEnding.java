package fi.lapimurto.improvement;

/** Why a trial ended otherwise than by its own decision. */
public enum TrialEnding {
    given_up,
    team_dropped_out,
    collaborative_cancelled,
    collaborative_closed
}
