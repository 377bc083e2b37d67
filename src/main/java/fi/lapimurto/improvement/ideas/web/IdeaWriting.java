package fi.lapimurto.improvement.ideas.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialAccess;
import fi.lapimurto.improvement.ideas.Idea;
import fi.lapimurto.improvement.ideas.IdeaContent;
import fi.lapimurto.improvement.ideas.Ideas;
import fi.lapimurto.improvement.ideas.Rating;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What pages and API do with ideas, each in a transaction that is repeated when others are at it too. */
@Component
class IdeaWriting {

    private final Ideas ideas;
    private final TrialAccess access;
    private final FormBinder binder;
    private final ObjectMapper json;
    private final RetryingTransaction repetition;

    IdeaWriting(Ideas ideas, TrialAccess access, FormBinder binder, ObjectMapper json, RetryingTransaction repetition) {
        this.ideas = ideas;
        this.access = access;
        this.binder = binder;
        this.json = json;
        this.repetition = repetition;
    }

    void requireWriter(UUID teamId, String by) {
        access.requireWriter(by, teamId);
    }

    Idea add(UUID teamId, Map<String, ?> sent, String by) {
        access.requireWriter(by, teamId);
        IdeaContent content = bind(sent);
        return repetition.inTransaction(() -> ideas.add(by, teamId, content));
    }

    int addLines(UUID teamId, String lines, String by) {
        return repetition.<Integer>inTransaction(() -> ideas.addLines(by, teamId, lines));
    }

    Idea change(UUID teamId, int number, Integer seen, Map<String, ?> sent, String by) {
        access.requireWriter(by, teamId);
        IdeaContent content = bind(sent);
        return repetition.inTransaction(() -> ideas.change(by, teamId, number, seen, content));
    }

    int rate(UUID teamId, List<Rating> ratings, String by) {
        return repetition.<Integer>inTransaction(() -> ideas.rate(by, teamId, ratings));
    }

    void remove(UUID teamId, int number, Integer seen, String by) {
        repetition.inTransaction(() -> ideas.remove(by, teamId, number, seen));
    }

    Trial tryOut(UUID teamId, int number, String title, String owner, String by) {
        return repetition.inTransaction(() -> ideas.tryOut(by, teamId, number, title, owner));
    }

    /** Refuses like an unknown idea what is no number at all. */
    static int number(String sent) {
        if (!sent.matches("\\d{1,9}")) {
            throw UseCaseRejected.notFound("ideas.error.unknown");
        }
        return Integer.parseInt(sent);
    }

    private IdeaContent bind(Map<String, ?> sent) {
        Map<String, JsonNode> values = new HashMap<>();
        sent.forEach((field, value) -> values.put(field, json.valueToTree(value)));
        return binder.values(values).bind(IdeaContent.class);
    }
}
