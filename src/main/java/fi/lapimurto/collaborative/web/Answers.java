package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.CollaborativeSummary;
import fi.lapimurto.collaborative.Coming;
import fi.lapimurto.collaborative.Decision;
import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.Level;
import fi.lapimurto.collaborative.Step;
import fi.lapimurto.collaborative.StepState;
import fi.lapimurto.collaborative.TrailEntry;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;

/** What the API answers; apart from the domain, so that either may change alone. */
final class Answers {

    private Answers() {}

    /** One page of a list. */
    record PageOf<T>(List<T> items, int page, int size, long total) {
        static <T> PageOf<T> of(Page<T> page) {
            return new PageOf<>(page.getContent(), page.getNumber(), page.getSize(), page.getTotalElements());
        }
    }

    /** A collaborative in the list. */
    record Summary(
            UUID id,
            String code,
            String name,
            Level level,
            String language,
            CollaborativeState state,
            String programme,
            String organisingBody,
            long finishedSteps,
            long overdueTasks,
            ComingDate nextDate,
            LocalDate firstWorkshopDay,
            Instant openedAt) {
        static Summary of(CollaborativeSummary it, long overdueTasks, ComingDate nextDate) {
            return new Summary(
                    it.id(),
                    it.code(),
                    it.name(),
                    it.level(),
                    it.language(),
                    it.state(),
                    it.programme(),
                    it.organisingBody(),
                    it.finishedSteps(),
                    overdueTasks,
                    nextDate,
                    it.firstWorkshopDay(),
                    it.openedAt());
        }
    }

    /** A day that a collaborative has before it; a workshop may have several. */
    record ComingDate(
            String milestone, String name, int step, Integer occurrence, LocalDate firstDay, LocalDate lastDay) {
        static ComingDate of(Coming it, String name) {
            return new ComingDate(
                    it.milestone().name(),
                    name,
                    it.step(),
                    it.occurrence() == 0 ? null : it.occurrence(),
                    it.first(),
                    it.last());
        }
    }

    /** A collaborative with what was agreed about it. */
    record Details(
            UUID id,
            int version,
            String code,
            String name,
            Level level,
            String language,
            CollaborativeState state,
            String programme,
            String organisingBody,
            String commissioner,
            String leadPerson,
            List<String> coreGroup,
            String funder,
            String targetGroup,
            String bigPicture,
            List<String> goals,
            String strategyLink,
            List<String> commonMeasures,
            LocalDate beginsOn,
            LocalDate endsOn,
            Instant openedAt,
            Instant endedAt,
            String cancelReason,
            List<WorkshopDays> workshops) {
        static Details of(Collaborative it) {
            return new Details(
                    it.id(),
                    it.version(),
                    it.code(),
                    it.name(),
                    it.level(),
                    it.language(),
                    it.state(),
                    it.programme(),
                    it.organisingBody(),
                    it.commissioner(),
                    it.leadPerson(),
                    it.coreGroup(),
                    it.funder(),
                    it.targetGroup(),
                    it.bigPicture(),
                    it.goals(),
                    it.strategyLink(),
                    it.commonMeasures(),
                    it.beginsOn(),
                    it.endsOn(),
                    it.openedAt(),
                    it.endedAt(),
                    it.cancelReason(),
                    it.timetable().workshops().stream().map(WorkshopDays::of).toList());
        }
    }

    /** The days of one workshop. */
    record WorkshopDays(
            int number, LocalDate firstDay, LocalDate lastDay, int days, Delivery delivery, String remoteReason) {
        static WorkshopDays of(Workshop it) {
            return new WorkshopDays(
                    it.number(), it.firstDay(), it.lastDay(), it.days(), it.delivery(), it.remoteReason());
        }
    }

    /** One of the thirteen steps, with its items as far as they have been decided. */
    record StepDetails(
            int number,
            String element,
            String name,
            StepState state,
            Integer occurrence,
            String skipReason,
            Instant openedAt,
            Instant finishedAt,
            String finishedBy,
            List<Item> items) {
        static StepDetails of(Step it, String name, List<Item> items) {
            return new StepDetails(
                    it.number(),
                    it.element(),
                    name,
                    it.state(),
                    Step.hasSeveralItems(it.number()) ? it.occurrence() : null,
                    it.skipReason(),
                    it.openedAt(),
                    it.finishedAt(),
                    it.finishedBy(),
                    items);
        }
    }

    /** What was decided in one form. */
    record Item(
            String form,
            int occurrence,
            Decision.Outcome outcome,
            String skipReason,
            Instant decidedAt,
            String decidedBy,
            Map<String, Object> decisions) {
        static Item of(Decision it, Map<String, Object> decisions) {
            return new Item(
                    it.form(),
                    it.occurrence(),
                    it.outcome(),
                    it.skipReason(),
                    it.decidedAt(),
                    it.decidedBy(),
                    decisions);
        }
    }

    /** A task that waits for somebody; overdue when its date is over. */
    record Task(
            String id, String process, String element, String name, String assignee, Instant dueAt, boolean overdue) {
        static Task of(OpenTask it, Instant now) {
            return new Task(
                    it.id(),
                    it.process(),
                    it.element(),
                    it.name(),
                    it.assignee(),
                    it.dueAt(),
                    it.dueAt() != null && it.dueAt().isBefore(now));
        }
    }

    /** Who changed what and when. */
    record Change(Instant at, String by, TrailEntry.What what, String subject, String reason) {
        static Change of(TrailEntry it) {
            return new Change(it.at(), it.by(), it.what(), it.subject(), it.reason());
        }
    }
}
