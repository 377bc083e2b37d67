package fi.lapimurto.overview;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.handbook.UpcomingDates;
import fi.lapimurto.handbook.UpcomingDates.Year;
import fi.lapimurto.overview.BoardWork.Work;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a board: the same number of statements however much has been decided. */
@Component
@Transactional(readOnly = true)
class Boards {

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final BoardWork work;
    private final StepSheets sheets;
    private final UpcomingDates outlook;
    private final BoardWriter writer;

    Boards(
            AccessControl access,
            Collaboratives collaboratives,
            BoardWork work,
            StepSheets sheets,
            UpcomingDates outlook,
            BoardWriter writer) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.work = work;
        this.sheets = sheets;
        this.outlook = outlook;
        this.writer = writer;
    }

    /** What a board is made of. */
    record BoardData(
            Collaborative collaborative,
            boolean organised,
            boolean coached,
            Work work,
            RuleContext facts,
            Year year,
            boolean mayCopy,
            RoleAssignments roles) {

        /** Whether the reader may do something in this collaborative. */
        boolean may(Permission permission) {
            return roles.may(permission, collaborative.id());
        }

        /** Whether the reader may work on a task. */
        boolean worksOn(OpenTask task) {
            return organised || (coached && TaskLines.isForCoaches(task));
        }

        boolean changeable() {
            return organised && collaborative.state() == CollaborativeState.running;
        }
    }

    Board of(UUID id, String reader, Locale locale) {
        RoleAssignments roles = access.of(reader);
        roles.require(Permission.ROUND_READ, id);
        Collaborative collaborative = collaboratives.get(id);
        boolean organised = roles.may(Permission.ROUND_ORGANISE, id);
        return writer.write(
                new BoardData(
                        collaborative,
                        organised,
                        !organised && roles.may(Permission.COACHING_WORK, id),
                        work.of(collaborative),
                        sheets.facts(id),
                        outlook.year(id),
                        roles.mayAnywhere(Permission.ROUND_OPEN),
                        roles),
                locale);
    }
}
