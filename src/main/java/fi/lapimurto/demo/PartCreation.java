package fi.lapimurto.demo;

import fi.lapimurto.engine.UseCase;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Creates a part of the demo and notes that it is there: whole, or not at all. */
@Component
class PartCreation {

    private final DemoParts created;
    private final Clock clock;

    PartCreation(DemoParts created, Clock clock) {
        this.created = created;
        this.clock = clock;
    }

    @UseCase
    public void create(SeedPart part) {
        part.create();
        created.save(new DemoPart(part.name(), clock.instant()));
    }
}
