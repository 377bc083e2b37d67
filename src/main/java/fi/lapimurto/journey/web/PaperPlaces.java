package fi.lapimurto.journey.web;

import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.Deliverables;
import fi.lapimurto.journey.Journeys;
import fi.lapimurto.team.TeamReader;
import fi.lapimurto.web.MomentFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells where a paper is written. */
@Component
class PaperPlaces {

    /** Where something that is not there yet is written: its open task, or the day on which that opens. */
    record PaperPlace(String task, String opens) {}

    private final TeamReader teams;
    private final Journeys journeys;
    private final MomentFormatter moments;

    PaperPlaces(TeamReader teams, Journeys journeys, MomentFormatter moments) {
        this.teams = teams;
        this.journeys = journeys;
        this.moments = moments;
    }

    /** The place of a paper for a reader; both are {@code null} for those who do not belong to the team. */
    PaperPlace of(Deliverables.DeliverableView seen, String login, Locale locale) {
        if (!seen.own()) {
            return new PaperPlace(null, null);
        }
        UUID id = seen.team().id();
        TeamReader.Page page = teams.page(login, id);
        Deliverable wanted = seen.deliverable() == Deliverable.report && seen.finishedAt() != null
                ? Deliverable.approval
                : seen.deliverable();
        String task = page.tasks().stream()
                .filter(it -> it.element().equals(wanted.element()))
                .map(OpenTask::id)
                .filter(page.own()::contains)
                .findFirst()
                .orElse(null);
        String opens = journeys.path(login, id, page.tasks()).stretches().stream()
                .flatMap(it -> it.items().stream())
                .filter(it -> it.deliverable() == seen.deliverable() && it.comesAt() != null)
                .map(it -> moments.day(it.comesAt(), locale))
                .findFirst()
                .orElse(null);
        return new PaperPlace(task, opens);
    }
}
