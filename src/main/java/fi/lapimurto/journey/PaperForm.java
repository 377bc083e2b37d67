package fi.lapimurto.journey;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A task in which the whole of a paper is written down. */
class PaperForm implements TaskForm {

    private final String id;
    private final Function<UUID, Deliverable> deliverable;
    private final PaperCommands papers;
    private final Function<TaskSubject, Map<String, Object>> shown;

    PaperForm(Deliverable deliverable, PaperCommands papers) {
        this(deliverable.form(), team -> deliverable, papers, subject -> Map.of());
    }

    /**
     * @param id the form's
     * @param deliverable which paper the task of a team asks for
     * @param shown what the form shows beside the paper's own fields
     */
    PaperForm(
            String id,
            Function<UUID, Deliverable> deliverable,
            PaperCommands papers,
            Function<TaskSubject, Map<String, Object>> shown) {
        this.id = id;
        this.deliverable = deliverable;
        this.papers = papers;
        this.shown = shown;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Object prefill(TaskSubject subject) {
        UUID team = subject.id(Journeys.TEAM_ID);
        Map<String, Object> fields = new HashMap<>(papers.saved(team, deliverable.apply(team)));
        fields.putAll(shown.apply(subject));
        return fields;
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID team = subject.id(Journeys.TEAM_ID);
        papers.take(team, deliverable.apply(team), values, subject.userId());
        return Map.of();
    }
}
