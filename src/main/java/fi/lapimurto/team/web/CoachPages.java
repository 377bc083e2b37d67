package fi.lapimurto.team.web;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.CoachSection;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamList;
import fi.lapimurto.team.TeamProgress;
import fi.lapimurto.team.TeamSection;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A coach's own teams and what comes next for them. */
@Controller
class CoachPages {

    /** So many tasks of a team are shown at once. */
    private static final int FIRST_TASKS = 4;

    /** A team's tasks: what the coach can do comes first. */
    record Tasks(List<TaskRowMapper.TaskView> first, List<TaskRowMapper.TaskView> more) {}

    private final TeamList list;
    private final TaskRowMapper rows;
    private final TeamProgress progress;
    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final List<CoachSection> sections;

    CoachPages(
            TeamList list,
            TaskRowMapper rows,
            TeamProgress progress,
            AccessControl access,
            Collaboratives collaboratives,
            List<CoachSection> sections) {
        this.list = list;
        this.rows = rows;
        this.progress = progress;
        this.access = access;
        this.collaboratives = collaboratives;
        this.sections = sections;
    }

    private static Tasks tasks(List<TaskRowMapper.TaskView> all) {
        List<TaskRowMapper.TaskView> sorted =
                all.stream().sorted(Comparator.comparing(it -> !it.own())).toList();
        int first = Math.min(FIRST_TASKS, sorted.size());
        return new Tasks(sorted.subList(0, first), sorted.subList(first, sorted.size()));
    }

    @GetMapping("/coach")
    String show(Principal person, Locale locale, Model model) {
        List<TeamList.TeamListRow> lines = list.mine(person.getName(), Permission.TEAM_COACH);
        Set<String> own =
                list.ownOfCoach(lines.stream().map(it -> it.team().id()).toList());
        Map<TeamList.TeamListRow, Tasks> teams = new LinkedHashMap<>();
        Map<String, String> titles =
                rows.titles(lines.stream().flatMap(it -> it.tasks().stream()).toList());
        lines.forEach(it -> teams.put(it, tasks(rows.of(it.tasks(), titles, own, locale))));
        model.addAttribute("teams", teams);
        model.addAttribute(
                "ways",
                progress.inWords(lines.stream().map(TeamList.TeamListRow::team).toList(), locale));
        model.addAttribute("sections", sections(person, lines));
        model.addAttribute(
                "collaboratives",
                collaboratives.withTimetables(access.of(person.getName()).rounds(Permission.ROUND_COACH)));
        return "team/coach";
    }

    /** What other modules say of each team. */
    private Map<UUID, List<TeamSection.Content>> sections(Principal person, List<TeamList.TeamListRow> lines) {
        List<Team> all = lines.stream().map(TeamList.TeamListRow::team).toList();
        Map<UUID, List<TeamSection.Content>> found = new HashMap<>();
        sections.forEach(section -> section.of(person.getName(), all)
                .forEach((id, content) ->
                        found.computeIfAbsent(id, it -> new ArrayList<>()).add(content)));
        return found;
    }
}
