package fi.lapimurto.improvement.ideas;

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
    abandoned
}
