package fi.lapimurto.collaborative;

import fi.lapimurto.collaborative.TrailEntry.What;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.engine.Refused;
import fi.lapimurto.people.People;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * A new round that begins as an earlier one was: what was planned comes along, what came of it does not. No results,
 * attendance, answers, visits or used days, and nobody’s roles.
 */
@Component
class Copying {

    private final Collaboratives collaboratives;
    private final People people;
    private final Sheets sheets;
    private final Deadlines deadlines;
    private final Trail trail;
    private final Clock clock;

    Copying(
            Collaboratives collaboratives,
            People people,
            Sheets sheets,
            Deadlines deadlines,
            Trail trail,
            Clock clock) {
        this.collaboratives = collaboratives;
        this.people = people;
        this.sheets = sheets;
        this.deadlines = deadlines;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Takes over the plans of the round with the code.
     *
     * @throws Refused when there is no such round, or none that the person may read
     */
    void into(Collaborative fresh, String code, String by) {
        Collaborative earlier = collaboratives
                .findByCode(code.strip())
                .filter(it -> people.mayRead(by, it.id()))
                .orElseThrow(() -> Refused.invalid("copyOf", "collaborative.copy.unknown"));
        fresh.beginAs(earlier);
        sheets.copy(earlier, fresh, by);
        deadlines.beginAs(fresh.id(), earlier.id());
        trail.save(new TrailEntry(fresh.id(), clock.instant(), by, What.copied, earlier.code(), null));
    }
}
