package fi.lapimurto.task;

import fi.lapimurto.engine.FormDrafts;
import fi.lapimurto.engine.FormFields;
import fi.lapimurto.engine.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** The version of a draft that is not there. */
    static final int NONE = -1;

    /** What was typed, when it was kept, and how often that has changed. */
    record Typed(Map<String, List<String>> fields, Instant at, int version) {

        static final Typed NOTHING = new Typed(Map.of(), null, NONE);
    }

    private final TaskDrafts drafts;
    private final FormFields forms;
    private final Clock clock;

    TaskDraftService(TaskDrafts drafts, FormFields forms, Clock clock) {
        this.drafts = drafts;
        this.forms = forms;
        this.clock = clock;
    }

    /** Keeps what is typed into some fields, and answers the draft as it was before and as it is now. */
    @UseCase
    public DraftChange save(String taskId, String login, Map<String, List<String>> typed) {
        TaskDraft.Key id = new TaskDraft.Key(taskId, login);
        Optional<TaskDraft> before = drafts.findById(id);
        int seen = before.map(TaskDraft::version).orElse(NONE);
        TaskDraft draft = before.orElseGet(() -> new TaskDraft(id));
        draft.save(typed, clock.instant());
        return new DraftChange(seen, drafts.saveAndFlush(draft).version());
    }

    /** The versions of a draft before and after something was kept. */
    record DraftChange(int before, int after) {}

    @Transactional(readOnly = true)
    public Typed find(String taskId, String login) {
        return drafts.findById(new TaskDraft.Key(taskId, login))
                .map(it -> new Typed(it.fields(), it.savedAt(), it.version()))
                .orElse(Typed.NOTHING);
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
