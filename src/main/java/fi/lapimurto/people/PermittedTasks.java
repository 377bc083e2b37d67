package fi.lapimurto.people;

import fi.lapimurto.engine.ModelElement;
import fi.lapimurto.engine.TaskAccess;
import fi.lapimurto.engine.TaskSubject;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the permission table about a task: one of the permissions that its model names is enough. */
@Component
class PermittedTasks implements TaskAccess {

    private static final String COLLABORATIVE_ID = "collaborativeId";
    private static final String TEAM_ID = "teamId";

    private final AccessControl access;

    PermittedTasks(AccessControl access) {
        this.access = access;
    }

    @Override
    public boolean permits(String login, ModelElement task, TaskSubject subject) {
        return !Collections.disjoint(held(login, subject), permissions(task));
    }

    @Override
    public void require(String login, ModelElement task, TaskSubject subject) {
        Set<Permission> held = held(login, subject);
        Set<Permission> wanted = permissions(task);
        if (Collections.disjoint(held, wanted)) {
            throw wanted.stream()
                    .findFirst()
                    .orElse(Permission.ENGINE_MANAGE)
                    .refusal(wanted.stream()
                            .anyMatch(it -> it.reading().filter(held::contains).isPresent()));
        }
    }

    private Set<Permission> held(String login, TaskSubject subject) {
        if (login == null || !subject.has(COLLABORATIVE_ID)) {
            return Set.of();
        }
        UUID team = subject.has(TEAM_ID) ? subject.id(TEAM_ID) : null;
        return access.of(login).in(subject.id(COLLABORATIVE_ID), team);
    }

    private static Set<Permission> permissions(ModelElement task) {
        Set<Permission> named = EnumSet.noneOf(Permission.class);
        task.permissions().forEach(it -> named.add(Permission.valueOf(it)));
        return named;
    }
}
