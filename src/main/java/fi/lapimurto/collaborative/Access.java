package fi.lapimurto.collaborative;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.People;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may see and change a collaborative; asked first in each use case. */
@Component
public class Access {

    private final People people;

    Access(People people) {
        this.people = people;
    }

    /** To those who may not read a collaborative there is none. */
    public void requireReader(String login, UUID collaborativeId) {
        if (!people.mayRead(login, collaborativeId)) {
            throw UseCaseRejected.notFound("collaborative.unknown");
        }
    }

    public void requireOrganiser(String login, UUID collaborativeId) {
        if (!people.organisesHere(login, collaborativeId)) {
            requireReader(login, collaborativeId);
            throw UseCaseRejected.forbidden("collaborative.organisersOnly");
        }
    }

    /** The work between the workshops is the coaches' as well as the organisers'. */
    public void requireOrganiserOrCoach(String login, UUID collaborativeId) {
        if (!people.coachesHere(login, collaborativeId)) {
            requireOrganiser(login, collaborativeId);
        }
    }

    public void requireOpener(String login) {
        if (!people.mayOpenCollaboratives(login)) {
            throw UseCaseRejected.forbidden("collaborative.openersOnly");
        }
    }
}
