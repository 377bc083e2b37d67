package fi.lapimurto.notification;

import java.util.List;

/** What people choose about: a handful of kinds of messages that belong together for their reader. */
enum Topic {
    /** What nobody may miss, and what goes to people without an account: nobody chooses about it. */
    always(Timing.at_once),
    /** One's own tasks: new, due soon, overdue. */
    tasks(Timing.daily, Timing.values()),
    /** What others have done or wait for: comments, trials, late changes. */
    work(Timing.daily, Timing.values()),
    /** Invitations to workshops and the information session, and questions about them. */
    workshops(Timing.at_once, Timing.values()),
    /** How the collaboratives that one is responsible for get on. */
    progress(Timing.weekly, Timing.daily, Timing.weekly, Timing.never);

    private final Timing timing;
    private final List<Timing> choices;

    Topic(Timing timing, Timing... choices) {
        this.timing = timing;
        this.choices = List.of(choices);
    }

    /** How often its readers are told until they choose. */
    Timing timing() {
        return timing;
    }

    /** What may be chosen; nothing when nobody chooses. */
    public List<Timing> choices() {
        return choices;
    }
}
