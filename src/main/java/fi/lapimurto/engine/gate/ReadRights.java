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

/**
 * What the engine would tell everybody. Who is in which group is told of oneself, and of whom one may read; what counts
 * over the whole installation is told to those to whom Cockpit or Admin is open.
 */
@Component
class ReadRights {

    private static final List<String> APPS_OF_ALL = List.of("cockpit", "admin");

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    ReadRights(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    /**
     * Looks what a call asks for, and whose groups.
     *
     * @param ofAll whether it reads what belongs to no round
     * @throws Closed when the person may not read that
     */
    void require(String login, String path, boolean ofAll, QueryString query, SafeBody body) throws Closed {
        Stream<String> asked = Stream.of(
                        query.values("member"),
                        query.values("userMember"),
                        path.contains("/identity/") ? query.values("userId") : List.<String>of(),
                        List.of(body.text("member")))
                .flatMap(List::stream);
        if (ofAll && !maySeeAll(login) || asked.anyMatch(it -> !it.isEmpty() && !mayAsk(login, it))) {
            throw new Closed(HttpStatus.FORBIDDEN, "gate.notAllowed");
        }
    }

    private boolean mayAsk(String login, String about) {
        return about.equals(login)
                || authorizations.isUserAuthorized(login, groups(login), Permissions.READ, Resources.USER, about);
    }

    private boolean maySeeAll(String login) {
        List<String> groups = groups(login);
        return APPS_OF_ALL.stream()
                .anyMatch(it ->
                        authorizations.isUserAuthorized(login, groups, Permissions.ACCESS, Resources.APPLICATION, it));
    }

    private List<String> groups(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
    }
}
