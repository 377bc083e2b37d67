package fi.lapimurto.notification;

import fi.lapimurto.improvement.Trials;
import fi.lapimurto.people.Participant;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import fi.lapimurto.recruiting.Applicant;
import fi.lapimurto.recruiting.Applicants;
import fi.lapimurto.team.Invitations;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the people to whom messages go. */
@Component
class Audiences {

    private final People people;
    private final Invitations invitations;
    private final Applicants applicants;
    private final Trials trials;

    Audiences(People people, Invitations invitations, Applicants applicants, Trials trials) {
        this.people = people;
        this.invitations = invitations;
        this.applicants = applicants;
        this.trials = trials;
    }

    /** People with one of the roles in the collaborative. */
    Audience collaborative(Role... roles) {
        return collaborative(item -> Set.of(roles));
    }

    /** People in the collaborative with one of the roles that the item asks for. */
    Audience collaborative(Function<String, Set<Role>> roles) {
        return holders((id, item) -> participants(id, roles.apply(item)));
    }

    private Set<Profile> participants(UUID collaborativeId, Set<Role> roles) {
        return people.participants(collaborativeId).stream()
                .filter(it -> roles.contains(it.role()))
                .map(Participant::person)
                .filter(Profile::active)
                .collect(Collectors.toSet());
    }

    /** People with one of the roles in the team that the item names. */
    Audience team(Role... roles) {
        return holders((id, item) -> inTeam(UUID.fromString(item), roles));
    }

    /** People with one of the roles in the team whose trial the item names. */
    Audience trialTeam(Role... roles) {
        return holders((id, item) -> inTeam(trials.get(UUID.fromString(item)).teamId(), roles));
    }

    private Set<Profile> inTeam(UUID team, Role... roles) {
        return Stream.of(roles)
                .flatMap(role -> people.holders(role, List.of(team)).getOrDefault(team, List.of()).stream())
                .collect(Collectors.toSet());
    }

    /** Somebody named as a team's member, until they have answered. */
    Audience invited() {
        return named(
                "invited",
                ids -> recipients(invitations.addressees(ids)),
                ids -> recipients(invitations.openAddressees(ids)),
                collaborativeId -> List.of());
    }

    private static Map<UUID, Recipient> recipients(Map<UUID, Invitations.Addressee> found) {
        return found.values().stream()
                .map(it -> new Recipient(it.memberId(), it.name(), it.email(), it.language()))
                .collect(Collectors.toMap(Recipient::id, Function.identity()));
    }

    /** Whoever has written the application; without one, all whose application is open. */
    Audience applicants() {
        Function<Set<UUID>, Map<UUID, Recipient>> byId = ids -> applicants.all(ids).values().stream()
                .map(Audiences::recipient)
                .collect(Collectors.toMap(Recipient::id, Function.identity()));
        return named(
                "applicant",
                byId,
                byId,
                id -> applicants.open(id).stream().map(Audiences::recipient).toList());
    }

    private static Recipient recipient(Applicant it) {
        return new Recipient(it.applicationId(), it.name(), it.email(), Locale.forLanguageTag(it.language()));
    }

    private Audience holders(BiFunction<UUID, String, Set<Profile>> holders) {
        Object audience = new Object();
        return new Audience(
                "role",
                cause -> holders.apply(cause.collaborativeId(), cause.item()).stream()
                        .map(Recipient::of)
                        .toList(),
                (message, cache) -> cache
                        .get(
                                List.of(audience, message.collaborativeId(), String.valueOf(message.item())),
                                () -> holders.apply(message.collaborativeId(), message.item()))
                        .stream()
                        .filter(it -> it.id().equals(message.recipientId()))
                        .map(Recipient::of)
                        .findFirst(),
                ids -> people.profiles(ids).values().stream().collect(Collectors.toMap(Profile::id, Recipient::of)));
    }

    /** People who are known by what they have written or by who has named them; most have no account. */
    private static Audience named(
            String wording,
            Function<Set<UUID>, Map<UUID, Recipient>> known,
            Function<Set<UUID>, Map<UUID, Recipient>> stillConcerned,
            Function<UUID, Collection<Recipient>> all) {
        return new Audience(
                wording,
                cause -> cause.recipientId() == null
                        ? all.apply(cause.collaborativeId())
                        : known.apply(Set.of(cause.recipientId())).values(),
                (message, cache) -> Optional.ofNullable(
                        stillConcerned.apply(Set.of(message.recipientId())).get(message.recipientId())),
                known);
    }
}
