package fi.lapimurto.people.process;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.engine.ModelElements;
import fi.lapimurto.people.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LapimurtoTest
class EngineRightsTests {

    private static final Permission[] CHANGING = {
        Permissions.CREATE,
        Permissions.UPDATE,
        Permissions.DELETE,
        Permissions.CREATE_INSTANCE,
        Permissions.UPDATE_INSTANCE
    };

    @Autowired
    private EngineRights rights;

    @Autowired
    private ModelElements models;

    @Autowired
    private AuthorizationService authorizations;

    @Test
    void groupsHaveTheRightsOfTheTableAndNothingOfAnEarlierOne() {
        Authorization earlier = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        earlier.setGroupId(Role.process_owner.group());
        earlier.setResource(Resources.PROCESS_DEFINITION);
        earlier.setResourceId("pdsa-cycle");
        earlier.setPermissions(new Permission[] {Permissions.READ_INSTANCE});
        authorizations.saveAuthorization(earlier);

        rights.grant();

        for (Role role : List.of(Role.organiser, Role.process_owner, Role.commissioner, Role.admin)) {
            assertThat(granted(role)).as(role.name()).isEqualTo(EngineRights.of(role, models.processesButTrials()));
        }
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(Role.process_owner.group())
                        .list())
                .allMatch(it -> it.getPermissions(CHANGING).length == 0);
    }

    private Map<EngineRights.Guarded, Set<Permission>> granted(Role role) {
        return authorizations.createAuthorizationQuery().groupIdIn(role.group()).list().stream()
                .filter(it -> it.getResourceType() != Resources.GROUP.resourceType()
                        || it.getResourceId().equals(Authorization.ANY))
                .filter(it -> it.getResourceType() != Resources.TASK.resourceType()
                        || it.getResourceId().equals(Authorization.ANY))
                .collect(Collectors.toMap(
                        it -> new EngineRights.Guarded(it.getResourceType(), it.getResourceId()),
                        it -> EngineRights.of(role, models.processesButTrials())
                                .getOrDefault(
                                        new EngineRights.Guarded(it.getResourceType(), it.getResourceId()), Set.of())
                                .stream()
                                .filter(it::isPermissionGranted)
                                .collect(Collectors.toSet())));
    }
}
