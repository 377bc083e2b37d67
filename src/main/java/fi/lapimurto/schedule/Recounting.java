package fi.lapimurto.schedule;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.Rule;
import fi.lapimurto.deadline.RuleChange;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Lets organisers count a deadline of their collaborative differently. */
@Service
public class Recounting {

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final Deadlines deadlines;

    Recounting(AccessControl access, Collaboratives collaboratives, Deadlines deadlines) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.deadlines = deadlines;
    }

    /** Counts a deadline differently from now on. */
    @UseCase
    public Rule recount(UUID id, RuleChange change, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
        collaboratives.get(id).requireRunning();
        return deadlines.change(id, change, by);
    }
}
