package fi.lapimurto.people.process;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;

import fi.lapimurto.engine.ModelElements;
import fi.lapimurto.people.Groups;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What the groups may do in the web apps. Only groups get rights, never single people; rights to tasks come with the
 * tasks' candidate groups. Owners get nothing that changes anything.
 */
@Component
class EngineRights {

    private static final String ANY = Authorization.ANY;

    private final AuthorizationService authorizations;
    private final ModelElements models;

    EngineRights(AuthorizationService authorizations, ModelElements models) {
        this.authorizations = authorizations;
        this.models = models;
    }

    void grant() {
        grant(Groups.TASKS, Resources.APPLICATION, "tasklist", ACCESS);
        // A task shows its process's name and diagram.
        grant(Groups.TASKS, Resources.PROCESS_DEFINITION, ANY, READ);

        grant(Groups.ORGANISERS, Resources.PROCESS_DEFINITION, "collaborative", READ, CREATE_INSTANCE);
        grant(Groups.ORGANISERS, Resources.PROCESS_INSTANCE, ANY, CREATE);

        grant(Groups.OWNERS, Resources.APPLICATION, "cockpit", ACCESS);
        grant(Groups.OWNERS, Resources.PROCESS_DEFINITION, ANY, READ);
        // What a team tries out is its own and its coach's matter (DOMAIN 1.10).
        models.processesButTrials()
                .forEach(process -> grant(
                        Groups.OWNERS, Resources.PROCESS_DEFINITION, process, READ_INSTANCE, READ_HISTORY, READ_TASK));
        grant(Groups.OWNERS, Resources.DECISION_DEFINITION, ANY, READ, READ_HISTORY);
        grant(Groups.OWNERS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
        grant(Groups.OWNERS, Resources.DEPLOYMENT, ANY, READ);

        for (Resources resource : Resources.values()) {
            grant(Groups.ADMINS, resource, ANY, ALL);
        }
    }

    void mayRead(String group, Resource resource, String id) {
        grant(group, resource, id, READ);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization right = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .authorizationType(AUTH_TYPE_GRANT)
                .singleResult();
        if (right == null) {
            right = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            right.setGroupId(group);
            right.setResource(resource);
            right.setResourceId(id);
        }
        right.setPermissions(permissions);
        authorizations.saveAuthorization(right);
    }
}
