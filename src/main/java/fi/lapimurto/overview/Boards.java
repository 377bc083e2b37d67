package fi.lapimurto.overview;

import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeChange;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.Decision;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.handbook.UpcomingDates;
import fi.lapimurto.handbook.UpcomingDates.Year;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a board: the same number of statements however much has been decided. */
@Component
@Transactional(readOnly = true)
class Boards {

    /** The board shows the newest changes; the API has them all. */
    private static final int CHANGES = 100;

    private final AccessControl access;
    private final People people;
    private final Collaboratives collaboratives;
    private final Checklist checklist;
    private final AuditTrail trail;
    private final OpenTasks tasks;
    private final StepSheets sheets;
    private final UpcomingDates outlook;
    private final BoardWriter writer;
    private final Clock clock;

    Boards(
            AccessControl access,
            People people,
            Collaboratives collaboratives,
            Checklist checklist,
            AuditTrail trail,
            OpenTasks tasks,
            StepSheets sheets,
            UpcomingDates outlook,
            BoardWriter writer,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.collaboratives = collaboratives;
        this.checklist = checklist;
        this.trail = trail;
        this.tasks = tasks;
        this.sheets = sheets;
        this.outlook = outlook;
        this.writer = writer;
        this.clock = clock;
    }

    /** What a board is made of. */
    record Material(
            Collaborative collaborative,
            boolean organised,
            boolean coached,
            List<Step> steps,
            List<Decision> decisions,
            Map<UUID, Map<String, Object>> fields,
            List<OpenTask> tasks,
            long teamsOverdue,
            List<AuditEntry> trail,
            Map<String, String> names,
            RuleContext facts,
            Year year,
            boolean mayCopy) {

        /** Whether the reader may work on a task. */
        boolean worksOn(OpenTask task) {
            return organised || (coached && TaskLines.isForCoaches(task));
        }

        boolean changeable() {
            return organised && collaborative.state() == CollaborativeState.running;
        }
    }

    Board of(UUID id, String reader, Locale locale) {
        access.require(reader, Permission.ROUND_READ, id);
        Collaborative collaborative = collaboratives.get(id);
        List<Step> steps = checklist.steps(id);
        List<Decision> decisions = checklist.decisions(id);
        Map<Boolean, List<OpenTask>> all = tasks.of(List.of(collaborative.code())).stream()
                .collect(Collectors.partitioningBy(TaskLines::isOfTeam));
        List<OpenTask> open = all.get(false);
        List<AuditEntry> changes = trail.newest(CollaborativeChange.subject(id), PageRequest.of(0, CHANGES));
        Map<UUID, Map<String, Object>> fields =
                decisions.stream().collect(Collectors.toMap(Decision::id, checklist::fields));
        Map<String, String> names = people.names(logins(steps, decisions, open, changes));
        RoleAssignments roles = access.of(reader);
        boolean organised = roles.may(Permission.ROUND_ORGANISE, id);
        return writer.write(
                new Material(
                        collaborative,
                        organised,
                        !organised && roles.may(Permission.COACHING_WORK, id),
                        steps,
                        decisions,
                        fields,
                        open,
                        all.get(true).stream()
                                .filter(it -> it.isOverdue(clock.instant()))
                                .count(),
                        changes,
                        names,
                        sheets.facts(id),
                        outlook.year(id),
                        roles.mayAnywhere(Permission.ROUND_OPEN)),
                locale);
    }

    private static Set<String> logins(
            List<Step> steps, List<Decision> decisions, List<OpenTask> open, List<AuditEntry> changes) {
        return Stream.of(
                        steps.stream().map(Step::finishedBy),
                        decisions.stream().map(Decision::decidedBy),
                        open.stream().map(OpenTask::assignee),
                        changes.stream().map(AuditEntry::by))
                .flatMap(logins -> logins)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
