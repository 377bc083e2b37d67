package fi.lapimurto.people.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import fi.lapimurto.engine.ModelElements;
import fi.lapimurto.people.Groups;
import fi.lapimurto.people.Reach;
import fi.lapimurto.people.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What the groups may do in the web apps, by the permissions that their roles give everywhere. Only groups get rights,
 * never single people; rights to tasks come with the tasks' candidate groups.
 */
@Component
class EngineRights {

    /** Something that the engine guards. */
    record Guarded(int resource, String id) {}

    private record Right(Guarded guarded, List<Permission> permissions) {

        static Right to(Resource resource, String id, Permission... permissions) {
            return new Right(new Guarded(resource.resourceType(), id), List.of(permissions));
        }
    }

    private final AuthorizationService authorizations;
    private final ModelElements models;

    EngineRights(AuthorizationService authorizations, ModelElements models) {
        this.authorizations = authorizations;
        this.models = models;
    }

    void grant() {
        // A task shows its process's name and diagram.
        grant(Groups.TASKS, Right.to(APPLICATION, "tasklist", ACCESS));
        grant(Groups.TASKS, Right.to(PROCESS_DEFINITION, ANY, READ));
        for (Role role : Role.values()) {
            Map<Guarded, Set<Permission>> rights = of(role, models.processesButTrials());
            withdrawOthers(role.group(), rights.keySet());
            rights.forEach((guarded, permissions) -> grant(role.group(), new Right(guarded, List.copyOf(permissions))));
        }
    }

    void mayRead(String group, Resource resource, String id) {
        grant(group, Right.to(resource, id, READ));
    }

    /**
     * What the group of those who hold the role everywhere may do.
     *
     * @param processes those seen in Cockpit: what a team tries out is its own and its coach's matter (handbook 1.10)
     */
    static Map<Guarded, Set<Permission>> of(Role role, Collection<String> processes) {
        Map<Guarded, Set<Permission>> rights = new LinkedHashMap<>();
        Arrays.stream(fi.lapimurto.people.Permission.values())
                .filter(it -> role.grants(it, Reach.EVERYWHERE))
                .flatMap(it -> of(it, processes))
                .forEach(it -> rights.computeIfAbsent(it.guarded(), key -> new LinkedHashSet<>())
                        .addAll(it.permissions()));
        return rights;
    }

    private static Stream<Right> of(fi.lapimurto.people.Permission permission, Collection<String> processes) {
        return switch (permission) {
            case ROUND_OPEN ->
                Stream.of(
                        Right.to(PROCESS_DEFINITION, "collaborative", READ, CREATE_INSTANCE),
                        Right.to(PROCESS_INSTANCE, ANY, CREATE));
            case COCKPIT ->
                Stream.of(
                        Right.to(APPLICATION, "cockpit", ACCESS),
                        Right.to(PROCESS_DEFINITION, ANY, READ),
                        Right.to(DECISION_DEFINITION, ANY, READ, READ_HISTORY),
                        Right.to(DECISION_REQUIREMENTS_DEFINITION, ANY, READ),
                        Right.to(DEPLOYMENT, ANY, READ));
            case INSTANCES_READ ->
                processes.stream().map(process -> Right.to(PROCESS_DEFINITION, process, READ_INSTANCE, READ_HISTORY));
            case TASKS_READ -> processes.stream().map(process -> Right.to(PROCESS_DEFINITION, process, READ_TASK));
            case ENGINE_MANAGE -> Arrays.stream(Resources.values()).map(it -> Right.to(it, ANY, ALL));
            default -> Stream.empty();
        };
    }

    /** Takes back what an earlier table gave. What the engine itself gives, to single tasks and groups, stays. */
    private void withdrawOthers(String group, Set<Guarded> rights) {
        Set<Integer> single = Set.of(APPLICATION.resourceType(), PROCESS_DEFINITION.resourceType());
        authorizations.createAuthorizationQuery().groupIdIn(group).authorizationType(AUTH_TYPE_GRANT).list().stream()
                .filter(it -> ANY.equals(it.getResourceId()) || single.contains(it.getResourceType()))
                .filter(it -> !rights.contains(new Guarded(it.getResourceType(), it.getResourceId())))
                .forEach(it -> authorizations.deleteAuthorization(it.getId()));
    }

    private void grant(String group, Right it) {
        Authorization right = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(it.guarded().resource())
                .resourceId(it.guarded().id())
                .authorizationType(AUTH_TYPE_GRANT)
                .singleResult();
        if (right == null) {
            right = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            right.setGroupId(group);
            right.setResourceType(it.guarded().resource());
            right.setResourceId(it.guarded().id());
        }
        right.setPermissions(it.permissions().toArray(new Permission[0]));
        authorizations.saveAuthorization(right);
    }
}
