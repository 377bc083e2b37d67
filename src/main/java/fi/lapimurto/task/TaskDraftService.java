package fi.lapimurto.task;

import fi.lapimurto.engine.FormDrafts;
import fi.lapimurto.engine.FormFields;
import fi.lapimurto.engine.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people type into tasks' forms, for themselves alone, until they send it or 30 days have gone. */
@Component
class TaskDraftService implements FormDrafts {

    private static final Duration KEPT = Duration.ofDays(30);

    /** What was typed, and when it was kept. */
    record Typed(Map<String, List<String>> fields, Instant at) {}

    private final TaskDrafts drafts;
    private final FormFields forms;
    private final Clock clock;

    TaskDraftService(TaskDrafts drafts, FormFields forms, Clock clock) {
        this.drafts = drafts;
        this.forms = forms;
        this.clock = clock;
    }

    /** Keeps what is typed, in place of what was typed before. */
    @UseCase
    public void save(String taskId, String login, Map<String, List<String>> typed) {
        TaskDraft.Key id = new TaskDraft.Key(taskId, login);
        TaskDraft draft = drafts.findById(id).orElseGet(() -> new TaskDraft(id));
        Map<String, List<String>> fields = new LinkedHashMap<>(typed);
        fields.keySet().removeIf(it -> it.startsWith("_"));
        draft.save(fields, clock.instant());
        drafts.save(draft);
    }

    @Transactional(readOnly = true)
    public Optional<Typed> find(String taskId, String login) {
        return drafts.findById(new TaskDraft.Key(taskId, login)).map(it -> new Typed(it.fields(), it.savedAt()));
    }

    @Override
    public Map<String, Object> of(String taskId, String form, String login) {
        return drafts.findById(new TaskDraft.Key(taskId, login))
                .map(it -> FormInput.draft(forms.of(form), it.fields()))
                .orElse(Map.of());
    }

    @Override
    public void forget(String taskId) {
        drafts.deleteOfTask(taskId);
    }

    /** Several nodes may do it at the same time. */
    @UseCase
    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT6H")
    public void forgetOld() {
        drafts.deleteOlder(clock.instant().minus(KEPT));
    }
}
