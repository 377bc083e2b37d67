package fi.lapimurto.improvement;

import java.util.List;

/** How far an idea is. */
public enum IdeaState {
    /** Thought of. */
    idea,
    /** The team has agreed on its impact and ease. */
    prioritised,
    /** One of its trials goes on. */
    in_trial,
    /** One of its trials ended in a change that stays. */
    adopted,
    /** Its trials have ended, and none of them stayed. */
    abandoned;

    static IdeaState of(Idea it, List<Trial> trials) {
        if (trials.isEmpty()) {
            return it.rated() ? prioritised : idea;
        }
        if (trials.stream().anyMatch(trial -> trial.state().open())) {
            return in_trial;
        }
        return trials.stream().anyMatch(trial -> trial.state() == TrialState.adopted) ? adopted : abandoned;
    }
}
