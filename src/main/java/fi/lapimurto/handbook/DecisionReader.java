package fi.lapimurto.handbook;

import fi.lapimurto.form.AnswerJson;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what was decided by the record of its form. */
@Component
class DecisionReader {

    /** What holds of a collaborative's decisions, however often it is asked. */
    interface Decided {
        /** Empty when nothing was decided in the record's form, or when the item was skipped. */
        <D extends Record> Optional<D> find(Class<D> type, int occurrence);
    }

    private record DecisionKey(String form, int occurrence) {}

    private final Decisions decisions;
    private final ObjectProvider<ChecklistForm<?>> forms;
    private final AnswerJson json;

    DecisionReader(Decisions decisions, ObjectProvider<ChecklistForm<?>> forms, AnswerJson json) {
        this.decisions = decisions;
        this.forms = forms;
        this.json = json;
    }

    /** What was decided in a collaborative, in one statement. */
    Decided all(UUID collaborativeId) {
        Map<DecisionKey, String> decided = decisions.of(collaborativeId).stream()
                .filter(it -> it.decided() != null && it.outcome() != Decision.Outcome.skipped)
                .collect(Collectors.toMap(it -> new DecisionKey(it.form(), it.occurrence()), Decision::decided));
        return new Decided() {
            @Override
            public <D extends Record> Optional<D> find(Class<D> type, int occurrence) {
                return Optional.ofNullable(
                                decided.get(new DecisionKey(form(type).id(), occurrence)))
                        .map(it -> json.read(it, type));
            }
        };
    }

    /** What was decided in the record's form; a form may say that it stays when its item is skipped later. */
    <D extends Record> Optional<D> find(UUID collaborativeId, Class<D> type, int occurrence) {
        ChecklistForm<?> form = form(type);
        return decisions
                .find(collaborativeId, form.id(), occurrence)
                .filter(it -> it.outcome() != Decision.Outcome.skipped || form.staysWhenSkipped())
                .map(it -> json.read(it.decided(), type));
    }

    private ChecklistForm<?> form(Class<? extends Record> type) {
        return forms.stream().filter(it -> it.type().equals(type)).findFirst().orElseThrow();
    }
}
