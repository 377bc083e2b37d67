package fi.lapimurto.demo;

import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The people as whom the demo is tried out. */
@Component
@Order(1)
class PeopleSeed implements SeedPart {

    private final People people;

    PeopleSeed(People people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public void create() {
        people.createDemoPerson(SeedActions.ORGANISER, "Outi Organisoija", "fi", Role.organiser);
        people.createDemoPerson(SeedActions.COACH, "Valtteri Valmentaja", "fi", Role.coach);
        people.createDemoPerson(SeedActions.CONTACTS.get("fi"), "Tiina Tiimiläinen", "fi");
        people.createDemoPerson(SeedActions.CONTACTS.get("en"), "Emma Ellis", "en");
        people.createDemoPerson(SeedActions.OWNER, "Olli Omistaja", "fi", Role.process_owner);
        people.createDemoPerson(SeedActions.ADMIN, "Anna Admin", "fi", Role.admin);
    }
}
