package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.Access;
import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Course;
import fi.lapimurto.collaborative.Planning;
import fi.lapimurto.collaborative.Preview;
import fi.lapimurto.collaborative.Step;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.deadline.Rule;
import fi.lapimurto.deadline.RuleChange;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.Refused;
import fi.lapimurto.engine.Repetition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What organisers do with their collaboratives, the same for pages and API: who may do it comes first, and a use case
 * that meets somebody else's at the same moment is repeated whole.
 */
@Component
class Organising {

    private static final String PROCESS = "collaborative";
    private static final String COACHING = "interim-coaching";

    private final Access access;
    private final Course course;
    private final Checklist checklist;
    private final Collaboratives collaboratives;
    private final Forms forms;
    private final OpenTasks tasks;
    private final Repetition repetition;
    private final Planning planning;
    private final Clock clock;

    Organising(
            Access access,
            Course course,
            Checklist checklist,
            Collaboratives collaboratives,
            Forms forms,
            OpenTasks tasks,
            Repetition repetition,
            Planning planning,
            Clock clock) {
        this.access = access;
        this.course = course;
        this.checklist = checklist;
        this.collaboratives = collaboratives;
        this.forms = forms;
        this.tasks = tasks;
        this.repetition = repetition;
        this.planning = planning;
        this.clock = clock;
    }

    void requireOrganiser(UUID id, String by) {
        access.requireOrganiser(by, id);
    }

    /** Starts a collaborative by the same form as Tasklist does. */
    UUID open(Map<String, Object> values, String by) {
        access.requireOpener(by);
        String code = forms.start(PROCESS, values, by);
        return collaboratives.findByCode(code).map(Collaborative::id).orElseThrow();
    }

    /** Starts a round with the plans of an earlier one, by the same form as any other. */
    UUID copy(UUID id, String name, String firstWorkshopDay, String by) {
        access.requireReader(by, id);
        Collaborative earlier = collaboratives.get(id);
        Map<String, Object> values = new HashMap<>();
        values.put("name", name);
        values.put("level", earlier.level().name());
        values.put("language", earlier.language());
        values.put("firstWorkshopDay", firstWorkshopDay);
        values.put("copyOf", earlier.code());
        return open(values, by);
    }

    /**
     * Moves workshops.
     *
     * @param version what the asker has seen, or {@code null} when it does not matter
     */
    void reschedule(UUID id, Integer version, Timetable timetable, String reason, String by) {
        access.requireOrganiser(by, id);
        String why = requireReason(reason);
        repetition.inTransaction(() -> {
            if (version != null && collaboratives.get(id).version() != version) {
                throw Precondition.failed();
            }
            course.reschedule(id, timetable, why, by);
        });
    }

    /** Tells what another timetable would change. */
    Preview preview(UUID id, Timetable timetable, String by) {
        access.requireOrganiser(by, id);
        return repetition.inTransaction(() -> planning.preview(id, timetable));
    }

    /** The timetable with everything that is not over moved by as many days. */
    Timetable shifted(UUID id, int days, String by) {
        access.requireOrganiser(by, id);
        return repetition.inTransaction(() -> collaboratives.get(id).timetable().shifted(days, LocalDate.now(clock)));
    }

    /** Counts a deadline differently. */
    Rule recount(UUID id, RuleChange change, String by) {
        access.requireOrganiser(by, id);
        return repetition.inTransaction(() -> course.recount(id, change, by));
    }

    void skip(UUID id, int number, String reason, String by) {
        access.requireOrganiser(by, id);
        String why = requireReason(reason);
        if (Step.hasSeveralItems(number)) {
            repetition.inTransaction(() -> checklist.skipCurrent(id, number, why, by));
        } else {
            Map<String, Object> skipped = Map.of("outcome", "skipped", "skipReason", why);
            forms.submit(openTask(id, number), skipped, by);
        }
    }

    void reopen(UUID id, String form, int occurrence, String reason, String by) {
        access.requireOrganiser(by, id);
        String why = requireReason(reason);
        repetition.inTransaction(() -> checklist.reopen(id, form, occurrence, why, by));
    }

    void cancel(UUID id, String reason, String by) {
        access.requireOrganiser(by, id);
        String why = requireReason(reason);
        repetition.inTransaction(() -> course.cancel(id, why, by));
    }

    void bringInfoSessionForward(UUID id, String by) {
        access.requireOrganiser(by, id);
        repetition.inTransaction(() -> course.bringInfoSessionForward(id, by));
    }

    /** Completes the step's open task by its form: a step that is planned first has two, one after the other. */
    void submit(UUID id, int number, Map<String, Object> fields, String by) {
        access.requireOrganiser(by, id);
        if (Step.hasSeveralItems(number)) {
            throw Refused.conflict("collaborative.step.severalTasks", number);
        }
        forms.submit(openTask(id, number), fields, by);
    }

    private OpenTask openTask(UUID id, int number) {
        Step.requireNumber(number);
        return tasks.of(List.of(collaboratives.get(id).code())).stream()
                .filter(open -> Step.numberOf(open.element()) == number)
                .findFirst()
                .orElseThrow(() -> Refused.conflict("engine.task.notOpen"));
    }

    /** Completes any open task of the collaborative, also one of a workshop or of an item opened again. */
    void submitTask(UUID id, String taskId, Map<String, Object> fields, String by) {
        access.requireReader(by, id);
        OpenTask task = tasks.of(List.of(collaboratives.get(id).code())).stream()
                .filter(open -> open.id().equals(taskId))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("engine.task.notOpen"));
        if (task.process().equals(COACHING)) {
            access.requireOrganiserOrCoach(by, id);
        } else {
            access.requireOrganiser(by, id);
        }
        forms.submit(task, fields, by);
    }

    private static String requireReason(String reason) {
        String why = reason == null ? "" : reason.replace("\u0000", "").strip();
        if (why.isEmpty()) {
            throw Refused.invalid("reason", "collaborative.reasonNeeded");
        }
        if (why.length() > 2000) {
            throw Refused.invalid("reason", "any.Size", 0, 2000);
        }
        return why;
    }
}
