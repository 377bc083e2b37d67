package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one collaborative as the API shows it. */
@Component
public class CollaborativeDetailsReader {

    private final AccessControl access;
    private final Collaboratives collaboratives;

    CollaborativeDetailsReader(AccessControl access, Collaboratives collaboratives) {
        this.access = access;
        this.collaboratives = collaboratives;
    }

    @Transactional(readOnly = true)
    public CollaborativeDetails read(UUID id, String by) {
        access.require(by, Permission.ROUND_READ, id);
        return CollaborativeDetails.of(collaboratives.get(id));
    }
}
