package fi.lapimurto.journey.web;

import fi.lapimurto.journey.CatchUpPlan;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.Journeys;
import fi.lapimurto.journey.Journeys.JourneyItem;
import fi.lapimurto.journey.Journeys.Path;
import fi.lapimurto.journey.Journeys.Standing;
import fi.lapimurto.journey.PaperComments;
import fi.lapimurto.journey.PaperComments.Last;
import fi.lapimurto.journey.ResultConsents;
import fi.lapimurto.people.People;
import fi.lapimurto.schedule.OwnDays;
import fi.lapimurto.team.CoachSection;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamPagePart;
import fi.lapimurto.team.TeamReader;
import fi.lapimurto.team.TeamSection.Content;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What pages of teams show of their way: a team's page its way and its permissions, a coach's what was said last. */
@Component
class JourneyOnTeamPages implements TeamPagePart, CoachSection {

    /**
     * A team's way for one reader.
     *
     * @param base the address of the team's page
     * @param own the ids of the tasks that the reader may open
     * @param reads whether the reader belongs to the team or coaches it
     */
    public record Way(Path path, String base, Set<String> own, boolean reads) {

        /** Where something can be read, or {@code null}: what is being written in a task has no page yet. */
        public String page(JourneyItem item) {
            Deliverable it = item.deliverable();
            boolean done = item.standing() == Standing.done;
            if (it == Deliverable.presentation && (reads || done)) {
                return base + "/presentation";
            }
            if (it == Deliverable.communication && reads) {
                return base + "/communication";
            }
            return reads && it.hasPage() && (done || it.isWrittenOnPage()) ? base + "/work/" + it.path() : null;
        }

        /** The id of its task when the reader may open it, or {@code null}. */
        public String task(JourneyItem item) {
            return item.task() != null && own.contains(item.task().id())
                    ? item.task().id()
                    : null;
        }
    }

    /**
     * On a coach's page.
     *
     * @param last what was said last, or {@code null}
     * @param late whether the team has days of its own, for what was over before it came
     */
    record OnCoachPage(Team team, Last last, boolean late) {}

    private final Journeys journeys;
    private final ResultConsents permissions;
    private final PaperComments comments;
    private final People people;
    private final OwnDays ownDays;

    JourneyOnTeamPages(
            Journeys journeys, ResultConsents permissions, PaperComments comments, People people, OwnDays ownDays) {
        this.journeys = journeys;
        this.permissions = permissions;
        this.comments = comments;
        this.people = people;
        this.ownDays = ownDays;
    }

    @Override
    public Map<String, Object> attributes(String login, TeamReader.Page page, Locale locale) {
        UUID id = page.team().id();
        TeamReader.ReaderRoles reader = page.reader();
        boolean reads = reader.member() || reader.contact() || reader.coach();
        Path path = journeys.path(login, id, page.tasks());
        CatchUpPlan plan = path.catchUp().plan();
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("way", new Way(path, "/teams/" + id, page.own(), reads));
        attributes.put("permissions", permissions.of(login, id));
        attributes.put("catchUp", path.isCaughtUp() ? null : path.catchUp());
        attributes.put(
                "catchUpAgreedBy",
                plan.isAgreed() ? people.names(Set.of(plan.agreedBy())).get(plan.agreedBy()) : null);
        return attributes;
    }

    @Override
    public Map<UUID, Content> of(String login, Collection<Team> teams) {
        List<UUID> ids = teams.stream().map(Team::id).toList();
        Map<UUID, Last> last = comments.last(ids);
        Set<UUID> late = ids.isEmpty() ? Set.of() : ownDays.of(ids).keySet();
        Map<UUID, Content> found = new HashMap<>();
        teams.stream()
                .map(it -> new OnCoachPage(it, last.get(it.id()), late.contains(it.id())))
                .filter(it -> it.late() || it.last() != null)
                .forEach(it -> found.put(it.team().id(), new Content("team/on-coach", it)));
        return found;
    }
}
