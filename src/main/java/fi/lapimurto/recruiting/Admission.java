package fi.lapimurto.recruiting;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.team.NewTeam;
import fi.lapimurto.team.SketchedMember;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives places to applications: never more than there are, unless somebody says why. */
@Component
class Admission {

    private final Calls calls;
    private final Teams teams;
    private final ApplicationRows applications;
    private final MessageSource messages;

    Admission(Calls calls, Teams teams, ApplicationRows applications, MessageSource messages) {
        this.calls = calls;
        this.teams = teams;
        this.applications = applications;
        this.messages = messages;
    }

    /** Lets nobody else give places in this collaborative until the end of the transaction. */
    void lock(UUID collaborativeId) {
        teams.placesTaken(collaborativeId);
    }

    /** How many places are left, below nought when there are more teams than places. */
    int placesLeft(UUID collaborativeId) {
        int most = calls.of(collaborativeId).map(Call::most).orElse(Teams.MOST);
        return most - teams.placesTaken(collaborativeId) - applications.countAccepted(collaborativeId);
    }

    /** Gives a place, one above the number only with a reason. */
    void accept(Application application, String name, String overrideReason) {
        UUID id = application.collaborativeId();
        if (placesLeft(id) <= 0 && overrideReason == null) {
            throw UseCaseRejected.invalid("overrideReason", "recruiting.full");
        }
        boolean taken = names(id, application).anyMatch(name::equalsIgnoreCase);
        if (taken) {
            throw UseCaseRejected.invalid("teamName", "recruiting.name.taken", name);
        }
        application.accept(name, overrideReason);
    }

    /** The names of those who have a place already. */
    private Stream<String> names(UUID collaborativeId, Application but) {
        return Stream.concat(
                teams.of(collaborativeId).stream().map(Team::name),
                applications.of(collaborativeId, ApplicationState.accepted).stream()
                        .filter(it -> !it.id().equals(but.id()))
                        .map(Application::teamName));
    }

    /** Lets a team take part that has a place. */
    void admit(Application application, String by) {
        List<SketchedMember> sketch = application.sketch().stream()
                .map(it -> new SketchedMember(
                        null,
                        it.profession(),
                        null,
                        it.part() == Place.WorkplaceRole.supervisor,
                        it.part() == Place.WorkplaceRole.developer))
                .toList();
        Team team = teams.admit(
                by,
                new NewTeam(
                        application.collaborativeId(),
                        application.id(),
                        nameOf(application),
                        application.organisation(),
                        application.unit(),
                        application.customerProcess(),
                        application.problem(),
                        application.managementGoals(),
                        application.crossesOrganisations(),
                        application.processOwner(),
                        application.language(),
                        application.contactName(),
                        application.contactEmail(),
                        application.contactPhone(),
                        sketch,
                        reason(application)));
        application.admitted(team.id());
    }

    /** A team that the organisers have added meanwhile may have the same name. */
    private String nameOf(Application application) {
        boolean taken = teams.of(application.collaborativeId()).stream()
                .anyMatch(it -> it.name().equalsIgnoreCase(application.teamName()));
        String both = application.teamName() + ", " + application.organisation();
        return taken ? both.substring(0, Math.min(both.length(), 300)) : application.teamName();
    }

    /** Teams that the organisers have added meanwhile do not take away a place that was given. */
    private String reason(Application application) {
        boolean full = teams.placesTaken(application.collaborativeId()) >= Teams.MOST;
        return application.overrideReason() != null || !full
                ? application.overrideReason()
                : messages.getMessage("recruiting.placeGiven", null, Locale.forLanguageTag(application.language()));
    }
}
