package fi.lapimurto.notification;

import fi.lapimurto.engine.UseCase;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person chooses for themselves: how often they are told about what. */
@Service
class PreferenceService {

    private final Preferences preferences;
    private final People people;
    private final AccessControl access;

    PreferenceService(Preferences preferences, People people, AccessControl access) {
        this.preferences = preferences;
        this.people = people;
        this.access = access;
    }

    /** The topics that a person chooses about, and what holds for each. */
    @Transactional(readOnly = true)
    public Map<Topic, Timing> of(String login) {
        Preference preference = preference(person(login));
        Map<Topic, Timing> timings = new LinkedHashMap<>();
        Stream.of(Topic.values())
                .filter(it -> !it.choices().isEmpty())
                .filter(it -> it != Topic.progress || access.may(login, Permission.COCKPIT))
                .forEach(it -> timings.put(it, preference.of(it)));
        return timings;
    }

    /** Chooses for some topics; the others stay as they are. */
    @UseCase
    public void choose(String login, Map<Topic, Timing> timings) {
        Preference preference = preference(person(login));
        timings.forEach(preference::choose);
        preferences.save(preference);
    }

    /**
     * Ends a kind of mails; everything can still be read in the product.
     *
     * @param what the name of a topic, or of the digest: then all that would come in digests
     */
    @UseCase
    public void end(UUID personId, String what) {
        Preference preference = preference(personId);
        Stream.of(Topic.values())
                .filter(it -> it.choices().contains(Timing.never))
                .filter(it -> it.name().equals(what)
                        || what.equals(DigestLetters.DIGEST)
                                && it != Topic.progress
                                && preference.of(it) != Timing.at_once)
                .forEach(it -> preference.choose(it, Timing.never));
        preferences.save(preference);
    }

    private Preference preference(UUID personId) {
        return preferences.findById(personId).orElseGet(() -> new Preference(personId));
    }

    private UUID person(String login) {
        return people.find(login).orElseThrow().id();
    }
}
