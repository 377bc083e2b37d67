package fi.lapimurto.team.web;

import fi.lapimurto.team.TeamPagePart;
import fi.lapimurto.team.TeamReader;
import fi.lapimurto.team.TeamSection;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A team: who is in it, and what comes next. */
@Controller
@RequestMapping("/teams/{id}")
class TeamPages {

    /** So many tasks are shown at once; a phone shows no more. */
    private static final int FIRST_TASKS = 4;

    private final TeamReader reading;
    private final TaskRowMapper rows;
    private final Clock clock;
    private final List<TeamPagePart> parts;
    private final List<TeamSection> sections;

    TeamPages(
            TeamReader reading, TaskRowMapper rows, Clock clock, List<TeamPagePart> parts, List<TeamSection> sections) {
        this.reading = reading;
        this.rows = rows;
        this.clock = clock;
        this.parts = parts;
        this.sections = sections;
    }

    @GetMapping
    String show(@PathVariable UUID id, Principal person, Locale locale, Model model) {
        TeamReader.Page page = reading.page(person.getName(), id);
        model.addAttribute("page", page);
        model.addAttribute("team", page.team());
        List<TaskRowMapper.TaskView> tasks =
                rows.of(page.tasks(), rows.titles(page.tasks()), page.overdue(), page.own(), locale);
        int first = Math.min(FIRST_TASKS, tasks.size());
        model.addAttribute("tasks", tasks.subList(0, first));
        model.addAttribute("moreTasks", tasks.subList(first, tasks.size()));
        model.addAttribute("findings", rows.words(page.findings(), locale));
        parts.forEach(it -> model.addAllAttributes(it.attributes(person.getName(), page, locale)));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute(
                "sections",
                sections.stream()
                        .flatMap(it -> it.of(person.getName(), page.team()).stream())
                        .toList());
        return "team/team";
    }
}
