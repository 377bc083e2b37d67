package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.Access;
import fi.lapimurto.collaborative.Collaboratives;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one collaborative as the API shows it. */
@Component
public class CollaborativeDetailsReader {

    private final Access access;
    private final Collaboratives collaboratives;

    CollaborativeDetailsReader(Access access, Collaboratives collaboratives) {
        this.access = access;
        this.collaboratives = collaboratives;
    }

    @Transactional(readOnly = true)
    public CollaborativeDetails read(UUID id, String by) {
        access.requireReader(by, id);
        return CollaborativeDetails.of(collaboratives.get(id));
    }
}
