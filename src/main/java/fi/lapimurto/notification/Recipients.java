package fi.lapimurto.notification;

import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.people.Participant;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import fi.lapimurto.recruiting.Applicant;
import fi.lapimurto.recruiting.Applicants;
import fi.lapimurto.team.Invitations;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the people to whom messages go. */
@Component
class Recipients {

    private final People people;
    private final Invitations invitations;
    private final Applicants applicants;
    private final Trials trials;

    Recipients(People people, Invitations invitations, Applicants applicants, Trials trials) {
        this.people = people;
        this.invitations = invitations;
        this.applicants = applicants;
        this.trials = trials;
    }

    /** Whom a new message concerns; those who are invited are named by the event. */
    Collection<Recipient> of(Cause cause) {
        Set<Role> roles = cause.kind().roles(cause.item());
        Set<Profile> found = new HashSet<>();
        if (cause.kind().audience() == Audience.team || cause.kind().audience() == Audience.trial) {
            UUID team = cause.kind().audience() == Audience.trial
                    ? trial(cause.item()).teamId()
                    : UUID.fromString(cause.item());
            roles.forEach(
                    role -> found.addAll(people.holders(role, List.of(team)).getOrDefault(team, List.of())));
        } else {
            people.participants(cause.collaborativeId()).stream()
                    .filter(it -> roles.contains(it.role()))
                    .map(Participant::person)
                    .filter(Profile::active)
                    .forEach(found::add);
        }
        return found.stream().map(Recipient::of).toList();
    }

    /** Somebody whom a team has just named. */
    Recipient invited(UUID memberId) {
        return recipient(invitations.addressees(Set.of(memberId)).get(memberId));
    }

    /** Somebody who has applied. */
    Recipient applicant(UUID applicationId) {
        return recipient(applicants.all(Set.of(applicationId)).get(applicationId));
    }

    /** Those who have applied and whose application is still open. */
    Collection<Recipient> applicants(UUID collaborativeId) {
        return applicants.open(collaborativeId).stream()
                .map(Recipients::recipient)
                .toList();
    }

    /** To whom the messages went or will go, whether it still concerns them or not; by the recipients' ids. */
    Map<UUID, Recipient> of(Collection<Message> messages) {
        Map<UUID, Recipient> found = new HashMap<>();
        people.profiles(ids(messages, Audience.collaborative, Audience.team, Audience.trial))
                .forEach((id, person) -> found.put(id, Recipient.of(person)));
        Set<UUID> invited = ids(messages, Audience.invited);
        if (!invited.isEmpty()) {
            invitations.addressees(invited).forEach((id, it) -> found.put(id, recipient(it)));
        }
        Set<UUID> applied = ids(messages, Audience.applicant);
        if (!applied.isEmpty()) {
            applicants.all(applied).forEach((id, it) -> found.put(id, recipient(it)));
        }
        return found;
    }

    private static Set<UUID> ids(Collection<Message> messages, Audience... audiences) {
        return messages.stream()
                .filter(it -> List.of(audiences).contains(it.kind().audience()))
                .map(Message::recipientId)
                .collect(Collectors.toSet());
    }

    private Trial trial(String item) {
        return trials.get(UUID.fromString(item));
    }

    private static Recipient recipient(Invitations.Addressee it) {
        return new Recipient(it.memberId(), it.name(), it.email(), it.language());
    }

    private static Recipient recipient(Applicant it) {
        return new Recipient(it.applicationId(), it.name(), it.email(), Locale.forLanguageTag(it.language()));
    }

    /** Finds recipients for the messages of one batch; what several of them share is read once. */
    Concern concern() {
        return new Concern();
    }

    /** Whom messages of one batch still concern. */
    final class Concern {

        private final Map<UUID, List<Participant>> participants = new HashMap<>();

        /** The recipient, if the matter still concerns them. */
        Optional<Recipient> of(Message message) {
            return switch (message.kind().audience()) {
                case collaborative -> inCollaborative(message);
                case team -> inTeam(message, UUID.fromString(message.item()));
                case trial -> inTrial(message);
                case invited ->
                    Optional.ofNullable(invitations
                                    .openAddressees(Set.of(message.recipientId()))
                                    .get(message.recipientId()))
                            .map(Recipients::recipient);
                case applicant ->
                    Optional.ofNullable(applicants
                                    .all(Set.of(message.recipientId()))
                                    .get(message.recipientId()))
                            .map(Recipients::recipient);
            };
        }

        private Optional<Recipient> inCollaborative(Message message) {
            Set<Role> roles = message.kind().roles(message.item());
            return participants.computeIfAbsent(message.collaborativeId(), people::participants).stream()
                    .filter(it -> it.person().id().equals(message.recipientId())
                            && it.person().active()
                            && roles.contains(it.role()))
                    .map(it -> Recipient.of(it.person()))
                    .findFirst();
        }

        /** Nobody is told to wait for what has been done meanwhile. */
        private Optional<Recipient> inTrial(Message message) {
            Trial trial = trial(message.item());
            boolean stillSo = switch (message.kind()) {
                case trial_waits_for_study -> trial.state() == TrialState.studying;
                case trial_waits_for_decision -> trial.state() == TrialState.deciding;
                default -> trial.state().open();
            };
            return stillSo ? inTeam(message, trial.teamId()) : Optional.empty();
        }

        private Optional<Recipient> inTeam(Message message, UUID team) {
            return message.kind().roles(message.item()).stream()
                    .flatMap(role -> people.holders(role, List.of(team)).getOrDefault(team, List.of()).stream())
                    .filter(it -> it.id().equals(message.recipientId()))
                    .map(Recipient::of)
                    .findFirst();
        }
    }
}
