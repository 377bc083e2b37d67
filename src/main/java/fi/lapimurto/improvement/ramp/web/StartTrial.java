package fi.lapimurto.improvement.ramp.web;

import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.improvement.NewTrial;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialAccess;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.improvement.ideas.Ideas;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Begins a trial, of an idea or of something else. */
@Component
class StartTrial {

    private final Trials trials;
    private final TrialAccess access;
    private final Ideas ideas;

    StartTrial(Trials trials, TrialAccess access, Ideas ideas) {
        this.trials = trials;
        this.access = access;
        this.ideas = ideas;
    }

    void requireWriter(UUID teamId, String login) {
        access.requireWriter(login, teamId);
    }

    /** What is sent: the idea's number or nothing, a title and whoever sees to it. */
    @UseCase
    Trial begin(UUID teamId, Map<String, ?> sent, String by) {
        access.requireWriter(by, teamId);
        String title = text(sent, "title");
        String owner = text(sent, "owner");
        String idea = sent.get("idea") == null ? "" : sent.get("idea").toString();
        if (idea.isBlank()) {
            return trials.start(by, teamId, new NewTrial(null, title, owner));
        }
        if (!idea.matches("\\d{1,9}")) {
            throw UseCaseRejected.invalid("idea", "ideas.error.unknown");
        }
        int number = Integer.parseInt(idea);
        if (ideas.read(by, teamId).ideas().stream().noneMatch(it -> it.number() == number)) {
            throw UseCaseRejected.invalid("idea", "ideas.error.unknown");
        }
        return ideas.tryOut(by, teamId, number, title, owner);
    }

    private static String text(Map<String, ?> sent, String field) {
        Object value = sent.get(field);
        if (value != null && !(value instanceof String)) {
            throw UseCaseRejected.invalid(field, "any.wrongType");
        }
        return value == null ? null : value.toString().replace("\u0000", "");
    }
}
