package fi.lapimurto.notification;

import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.journey.TeamReportWritten;
import fi.lapimurto.journey.TeamResultsAsked;
import fi.lapimurto.people.Role;
import fi.lapimurto.schedule.CollaborativeSchedules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Letters to a team's contact about the team's way; their item is the team's id. */
@Component
class JourneyLetters implements LetterCatalogue {

    private final Audiences audiences;
    private final TeamNames names;
    private final CollaborativeSchedules planning;

    JourneyLetters(Audiences audiences, TeamNames names, CollaborativeSchedules planning) {
        this.audiences = audiences;
        this.names = names;
        this.planning = planning;
    }

    @Override
    public List<MessageKind> kinds() {
        Audience contact = audiences.team(Role.team_contact);
        return List.of(
                // A report that was changed after its approval waits anew.
                names.ofTeam("report_waits")
                        .topic(Topic.tasks)
                        .on(
                                TeamReportWritten.class,
                                it -> Cause.about(it.collaborativeId(), it.teamId())
                                        .occurrence(it.version() + " " + it.teamId()))
                        .due((id, workshop) -> planning.at(id, Milestone.team_reports, 0))
                        .group("report")
                        .leadsTo("report", (message, collaborative) -> TeamNames.page(message) + "/work/report")
                        .to(contact),
                names.ofTeam("results_asked")
                        .topic(Topic.tasks)
                        .on(
                                TeamResultsAsked.class,
                                it -> Cause.about(it.collaborativeId(), it.teamId())
                                        .occurrence(it.months() + " " + it.teamId()))
                        .group("results")
                        .alsoAfterTheEnd()
                        .to(contact));
    }
}
