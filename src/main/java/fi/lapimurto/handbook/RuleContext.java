package fi.lapimurto.handbook;

import fi.lapimurto.collaborative.Collaborative;
import java.util.List;
import java.util.Optional;

/** What is known of a collaborative when the rules of its lists and forms are asked. */
public interface RuleContext {

    /** A usual number of teams (G10), which step 2 suggests too: what is reckoned with before anything is planned. */
    int USUAL_TEAMS = 8;

    /** People in a team as the handbook's costs reckon it (G1). */
    int USUAL_PEOPLE = 8;

    Collaborative collaborative();

    /** The rows of a list, without regard to where the person is who asks. */
    <R extends Record> List<R> rows(Class<? extends StepSheet<R>> sheet, int occurrence);

    /** What was decided in the form whose record this is; empty when nothing was, or when the item was skipped. */
    <D extends Record> Optional<D> decided(Class<D> type, int occurrence);

    /** How many teams have a page here and have not dropped out. */
    int teamsTakingPart();

    /** The names of these teams, in their order. */
    List<String> teamNames();

    /**
     * How many teams to reckon with. Once they are chosen, those that take part, so that who drops out or comes late
     * counts; without pages of their own, those chosen in step 3; before that those planned in step 2, else the usual
     * number.
     */
    default int teams() {
        return teamCount().number();
    }

    /** How many teams to reckon with, and where the number comes from. */
    default TeamCount teamCount() {
        return decided(RecruitTeams.class, 0)
                .map(RecruitTeams::teamsChosen)
                .map(chosen -> teamsTakingPart() > 0
                        ? new TeamCount(teamsTakingPart(), TeamCount.Source.taking_part, teamsTakingPart())
                        : new TeamCount(chosen, TeamCount.Source.chosen, 0))
                .or(() -> decided(PrepareProgramme.class, 0)
                        .map(it -> new TeamCount(it.teamsPlanned(), TeamCount.Source.planned, teamsTakingPart())))
                .orElseGet(() -> new TeamCount(USUAL_TEAMS, TeamCount.Source.usual, teamsTakingPart()));
    }

    /** How many people a team has: as planned in step 2, else the usual number. */
    default int peoplePerTeam() {
        return decided(PrepareProgramme.class, 0)
                .map(PrepareProgramme::peoplePerTeam)
                .orElse(USUAL_PEOPLE);
    }
}
