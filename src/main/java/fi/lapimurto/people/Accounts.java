package fi.lapimurto.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an admin does with people's access. */
@Service
@Transactional
class Accounts {

    /** A person as the list shows them; roles in single collaboratives are only counted. */
    record Account(Profile profile, List<Role> everywhere, long collaboratives) {}

    private final PersonRepository persons;
    private final People people;
    private final AccessLinkService links;

    Accounts(PersonRepository persons, People people, AccessLinkService links) {
        this.persons = persons;
        this.people = people;
        this.links = links;
    }

    @Transactional(readOnly = true)
    List<Account> list() {
        return persons.findAll().stream()
                .sorted(People.byName(Person::profile))
                .map(Accounts::account)
                .toList();
    }

    /** Adds a person with roles, and returns the token of the link to hand over. */
    String add(PersonDetails details, Set<Role> everywhere) {
        people.create(details);
        everywhere.forEach(role -> people.assign(details.login(), role, null));
        return links.create(details.login());
    }

    private static Account account(Person person) {
        List<Role> everywhere = person.assignments().stream()
                .filter(it -> it.collaborativeId() == null)
                .map(Assignment::role)
                .sorted()
                .toList();
        long collaboratives = person.assignments().stream()
                .map(Assignment::collaborativeId)
                .filter(UUID.class::isInstance)
                .distinct()
                .count();
        return new Account(person.profile(), everywhere, collaboratives);
    }
}
