package fi.lapimurto.recruiting.web;

import fi.lapimurto.recruiting.Application;
import fi.lapimurto.recruiting.ApplicationState;

/** What the public may know of an application: a decision is told by letter only. */
enum ReceivedState {
    received,
    admitted,
    waiting,
    withdrawn;

    /** A registration is answered at once, and so is its page; an application's says for ever that it has come in. */
    static ReceivedState of(Application application, boolean registration) {
        if (application.state() == ApplicationState.withdrawn) {
            return withdrawn;
        } else if (!registration || application.answeredAt() == null) {
            return received;
        }
        return switch (application.state()) {
            case admitted -> admitted;
            case waiting -> waiting;
            default -> received;
        };
    }
}
