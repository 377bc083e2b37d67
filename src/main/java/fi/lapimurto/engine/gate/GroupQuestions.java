package fi.lapimurto.engine.gate;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Who is in which group: the engine tells it of everybody to everybody. Here one asks of oneself, or of whom one may read. */
@Component
class GroupQuestions {

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    GroupQuestions(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    boolean mayAsk(String login, String about) {
        return about.equals(login)
                || authorizations.isUserAuthorized(login, groups(login), Permissions.READ, Resources.USER, about);
    }

    private List<String> groups(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
    }
}
