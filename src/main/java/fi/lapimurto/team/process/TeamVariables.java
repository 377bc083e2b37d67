package fi.lapimurto.team.process;

import fi.lapimurto.team.Team;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What every process of a team knows: whose it is, for which workshop, and in which language its tasks are. */
public final class TeamVariables {

    static final String COLLABORATIVE_ID = "collaborativeId";
    public static final String TEAM_ID = "teamId";
    public static final String WORKSHOP_NUMBER = "workshopNumber";
    static final String LANGUAGE = "language";

    private TeamVariables() {}

    public static Map<String, Object> of(Team team, int workshopNumber) {
        return Map.of(
                COLLABORATIVE_ID,
                team.collaborativeId().toString(),
                TEAM_ID,
                team.id().toString(),
                WORKSHOP_NUMBER,
                workshopNumber,
                LANGUAGE,
                team.language());
    }

    public static UUID teamId(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(TEAM_ID));
    }

    public static int workshopNumber(VariableScope scope) {
        return (int) scope.getVariable(WORKSHOP_NUMBER);
    }
}
