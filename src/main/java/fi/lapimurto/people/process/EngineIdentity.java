package fi.lapimurto.people.process;

import fi.lapimurto.engine.OwnAuthority;
import fi.lapimurto.people.Identity;
import fi.lapimurto.people.Profile;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Keeps the engine's users, groups and memberships as our people and assignments are. */
@Component
class EngineIdentity implements Identity {

    private final IdentityService engine;
    private final TaskService tasks;
    private final OwnAuthority authority;

    EngineIdentity(IdentityService engine, TaskService tasks, OwnAuthority authority) {
        this.engine = engine;
        this.tasks = tasks;
        this.authority = authority;
    }

    @Override
    public void mirror(Profile person, Set<String> groups) {
        authority.call(() -> {
            saveUser(person);
            Set<String> before = new HashSet<>();
            for (Group group :
                    engine.createGroupQuery().groupMember(person.login()).list()) {
                before.add(group.getId());
            }
            groups.stream().filter(it -> !before.contains(it)).forEach(group -> {
                ensureGroup(group);
                engine.createMembership(person.login(), group);
            });
            before.stream()
                    .filter(it -> !groups.contains(it))
                    .forEach(group -> engine.deleteMembership(person.login(), group));
            if (!groups.containsAll(before)) {
                release(person.login(), groups);
            }
            return null;
        });
    }

    /** Tasks that the person had taken go back to the groups that the person has left. */
    private void release(String login, Set<String> groups) {
        for (Task task : tasks.createTaskQuery().taskAssignee(login).list()) {
            boolean stillTheirs = tasks.getIdentityLinksForTask(task.getId()).stream()
                    .anyMatch(it -> it.getGroupId() != null && groups.contains(it.getGroupId()));
            if (!stillTheirs) {
                tasks.setAssignee(task.getId(), null);
            }
        }
    }

    @Override
    public void forgetPassword(String login) {
        authority.call(() -> {
            User user = user(login);
            user.setPassword(random());
            engine.saveUser(user);
            return null;
        });
    }

    @Override
    public boolean isPassword(String login, String password) {
        return authority.call(() -> engine.checkPassword(login, password));
    }

    void ensureGroup(String id) {
        if (engine.createGroupQuery().groupId(id).count() == 0) {
            Group group = engine.newGroup(id);
            group.setName(id);
            group.setType("WORKFLOW");
            engine.saveGroup(group);
        }
    }

    private void saveUser(Profile person) {
        User user = user(person.login());
        if (user == null) {
            user = engine.newUser(person.login());
            user.setPassword(random());
        }
        // Tasklist shows first and last name; the name is one to us. The e-mail address stays with us.
        user.setFirstName(person.name());
        user.setLastName("");
        engine.saveUser(user);
    }

    private static String random() {
        return UUID.randomUUID() + "-" + UUID.randomUUID();
    }

    private User user(String login) {
        return engine.createUserQuery().userId(login).singleResult();
    }
}
