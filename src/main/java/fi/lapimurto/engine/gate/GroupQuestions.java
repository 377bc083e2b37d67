package fi.lapimurto.engine.gate;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.http.HttpStatus;
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

    /**
     * Looks whose groups a call asks for.
     *
     * @throws Closed when the person may not read one of them
     */
    void require(String login, String path, QueryString query, SafeBody body) throws Closed {
        Stream<String> asked = Stream.of(
                        query.values("member"),
                        query.values("userMember"),
                        path.contains("/identity/") ? query.values("userId") : List.<String>of(),
                        List.of(body.text("member")))
                .flatMap(List::stream);
        if (asked.anyMatch(it -> !it.isEmpty() && !mayAsk(login, it))) {
            throw new Closed(HttpStatus.FORBIDDEN, "gate.notAllowed");
        }
    }

    private boolean mayAsk(String login, String about) {
        return about.equals(login)
                || authorizations.isUserAuthorized(login, groups(login), Permissions.READ, Resources.USER, about);
    }

    private List<String> groups(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
    }
}
