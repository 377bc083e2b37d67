package fi.lapimurto.demo;

import fi.lapimurto.people.People;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * People and rounds for trying the program out. Each part is created in one transaction, through the use cases of real
 * people: the database has it whole or not at all, and a later start creates what is missing.
 */
@Component
class Demo {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final List<SeedPart> parts;
    private final DemoParts created;
    private final People people;
    private final PartCreation creation;
    private volatile boolean failed;

    Demo(List<SeedPart> parts, DemoParts created, People people, PartCreation creation) {
        this.parts = parts;
        this.created = created;
        this.people = people;
        this.creation = creation;
    }

    /** Creates what is missing; a database with people of its own gets nothing. */
    void complete() {
        if (created.count() > 0 || !people.anybody()) {
            parts.stream().filter(it -> !created.existsById(it.name())).forEach(this::create);
        }
    }

    /** Whether a part could not be created since the program started. */
    boolean failed() {
        return failed;
    }

    private void create(SeedPart part) {
        LOG.info("Creating the demo: {}", part.name());
        try {
            creation.create(part);
        } catch (RuntimeException e) {
            failed = true;
            LOG.error(
                    "The demo is not complete: {}. Start the program again to create what is missing.", part.name(), e);
        }
    }
}
