package fi.lapimurto.recruiting.web;

import fi.lapimurto.recruiting.Application;
import fi.lapimurto.recruiting.ApplicationState;

/** What the public may know of an application: a decision is told by letter only. */
enum ReceivedState {
    received,
    admitted,
    waiting,
    withdrawn;

    /** Registrations are answered at once; to an application the page says for ever that it has come in. */
    static ReceivedState of(Application application) {
        if (application.state() == ApplicationState.withdrawn) {
            return withdrawn;
        }
        boolean atOnce = application.receivedAt().equals(application.answeredAt());
        if (!atOnce) {
            return received;
        }
        return switch (application.state()) {
            case admitted -> admitted;
            case waiting -> waiting;
            default -> received;
        };
    }
}
