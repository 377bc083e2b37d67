package fi.lapimurto.notification;

import fi.lapimurto.form.NameOrder;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.people.Participant;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import fi.lapimurto.recruiting.Applicant;
import fi.lapimurto.recruiting.Applicants;
import fi.lapimurto.team.InvitationLetters;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final InvitationLetters invitations;
    private final Applicants applicants;
    private final Trials trials;
    private final Teams teams;

    Audiences(People people, InvitationLetters invitations, Applicants applicants, Trials trials, Teams teams) {
        this.people = people;
        this.teams = teams;
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
        return holders((id, item) -> inTeam(TeamNames.team(item), roles));
    }

    /** People with one of the roles in the team whose trial the item names. */
    Audience trialTeam(Role... roles) {
        return holders((id, item) -> inTeam(trials.get(UUID.fromString(item)).teamId(), roles));
    }

    /** The people of the collaborative’s teams, beside those with one of the roles in the collaborative itself. */
    Audience collaborativeAndTeams(Role... roles) {
        return holders((id, item) -> Stream.concat(participants(id, Set.of(roles)).stream(), inTeams(id))
                .collect(Collectors.toSet()));
    }

    /** The people of the collaborative’s teams. */
    Audience teams() {
        return holders((id, item) -> inTeams(id).collect(Collectors.toSet()));
    }

    private Stream<Profile> inTeams(UUID collaborativeId) {
        List<UUID> ids = teams.of(collaborativeId).stream().map(Team::id).toList();
        return inTeams(ids, Role.team_contact, Role.team_member);
    }

    private Stream<Profile> inTeams(List<UUID> ids, Role... roles) {
        return ids.isEmpty()
                ? Stream.empty()
                : Stream.of(roles)
                        .flatMap(role -> people.holders(role, ids).values().stream())
                        .flatMap(List::stream);
    }

    /** Whom an announcement is for, each once, by name; teams that have dropped out are left out. */
    List<Recipient> addressed(UUID collaborativeId, Addressed addressed) {
        List<UUID> ids = teams.of(collaborativeId).stream()
                .map(Team::id)
                .filter(addressed.teams()::contains)
                .toList();
        return addressed.to().stream()
                .flatMap(it -> switch (it) {
                    case contacts -> inTeams(ids, Role.team_contact);
                    case members -> inTeams(ids, Role.team_contact, Role.team_member);
                    case coaches -> participants(collaborativeId, Set.of(Role.coach)).stream();
                })
                .distinct()
                .map(Recipient::of)
                .sorted(NameOrder.by(Recipient::name).thenComparing(Recipient::id))
                .toList();
    }

    /** The teams that an announcement is for and of which nobody gets it; none when only coaches do. */
    List<UUID> unreached(Addressed addressed) {
        boolean members = addressed.to().contains(Addressee.members);
        boolean none = !members && !addressed.to().contains(Addressee.contacts);
        if (none || addressed.teams().isEmpty()) {
            return List.of();
        }
        Role[] roles = members ? new Role[] {Role.team_contact, Role.team_member} : new Role[] {Role.team_contact};
        Set<UUID> reached = new HashSet<>();
        for (Role role : roles) {
            people.holders(role, addressed.teams()).forEach((team, holders) -> {
                if (holders.stream().anyMatch(it -> it.email() != null)) {
                    reached.add(team);
                }
            });
        }
        return addressed.teams().stream().filter(it -> !reached.contains(it)).toList();
    }

    private Set<Profile> inTeam(UUID team, Role... roles) {
        return Stream.of(roles)
                .flatMap(role -> people.holders(role, List.of(team)).getOrDefault(team, List.of()).stream())
                .collect(Collectors.toSet());
    }

    /** Whoever is named as a team's member, until they have answered; without a name, all of the collaborative. */
    Audience invited() {
        return new Audience(
                "invited",
                true,
                (collaborativeId, item, id) -> recipients(
                                id == null
                                        ? invitations.openAddressees(collaborativeId)
                                        : invitations.openAddressees(Set.of(id)))
                        .values(),
                ids -> recipients(invitations.addressees(ids)));
    }

    private static Map<UUID, Recipient> recipients(Map<UUID, InvitationLetters.Addressee> found) {
        return found.values().stream()
                .map(it -> new Recipient(it.memberId(), it.name(), it.email(), it.language()))
                .collect(Collectors.toMap(Recipient::id, Function.identity()));
    }

    /** The person whom a message is for, as long as they have access. */
    Audience oneself() {
        return new Audience(
                "self",
                true,
                (collaborativeId, item, id) -> people.profiles(Set.of(id)).values().stream()
                        .filter(Profile::active)
                        .map(Recipient::of)
                        .toList(),
                ids -> people.profiles(ids).values().stream().collect(Collectors.toMap(Profile::id, Recipient::of)));
    }

    /** Whoever has written the application; without one, all whose application is open. */
    Audience applicants() {
        return new Audience(
                "applicant",
                true,
                (collaborativeId, item, id) -> (id == null
                                ? applicants.open(collaborativeId)
                                : applicants.all(Set.of(id)).values())
                        .stream().map(Audiences::recipient).toList(),
                ids -> applicants.all(ids).values().stream()
                        .map(Audiences::recipient)
                        .collect(Collectors.toMap(Recipient::id, Function.identity())));
    }

    private static Recipient recipient(Applicant it) {
        return new Recipient(it.applicationId(), it.name(), it.email(), Locale.forLanguageTag(it.language()));
    }

    private Audience holders(BiFunction<UUID, String, Set<Profile>> holders) {
        return new Audience(
                "role",
                false,
                (collaborativeId, item, recipientId) -> holders.apply(collaborativeId, item).stream()
                        .map(Recipient::of)
                        .toList(),
                ids -> people.profiles(ids).values().stream().collect(Collectors.toMap(Profile::id, Recipient::of)));
    }
}
