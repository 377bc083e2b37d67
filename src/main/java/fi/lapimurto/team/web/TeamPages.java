package fi.lapimurto.team.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.PeopleSettings;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.TeamPagePart;
import fi.lapimurto.team.TeamReader;
import fi.lapimurto.team.TeamSection;
import fi.lapimurto.web.FormProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A team: who is in it, what comes next, and what its contact and the organisers do with it. */
@Controller
@RequestMapping("/teams/{id}")
class TeamPages {

    /** So many tasks are shown at once; a phone shows no more. */
    private static final int FIRST_TASKS = 4;

    private final TeamReader reading;
    private final TeamCommands managing;
    private final TaskRowMapper rows;
    private final Clock clock;
    private final List<TeamPagePart> parts;
    private final List<TeamSection> sections;
    private final MessageSource messages;
    private final PeopleSettings settings;

    TeamPages(
            TeamReader reading,
            TeamCommands managing,
            TaskRowMapper rows,
            Clock clock,
            List<TeamPagePart> parts,
            List<TeamSection> sections,
            MessageSource messages,
            PeopleSettings settings) {
        this.reading = reading;
        this.managing = managing;
        this.rows = rows;
        this.clock = clock;
        this.parts = parts;
        this.sections = sections;
        this.messages = messages;
        this.settings = settings;
    }

    @GetMapping
    String show(@PathVariable UUID id, Principal person, Locale locale, Model model) {
        TeamReader.Page page = reading.page(person.getName(), id);
        model.addAttribute("page", page);
        model.addAttribute("team", page.team());
        List<TaskRowMapper.Row> tasks =
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

    @GetMapping("/members/new")
    String askMember(@PathVariable UUID id, Principal person, Locale locale, Model model) {
        TeamReader.Page page = keeper(id, person);
        return member(page, null, Map.of("language", page.team().language()), FormProblems.NONE, model);
    }

    @PostMapping("/members")
    String add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            managing.add(id, sent, sent.get("grounds"), person.getName());
            return done(id, "team.news.added", next);
        } catch (UseCaseRejected refused) {
            FormProblems problems = problems(refused, locale, response);
            return member(keeper(id, person), null, sent, problems, model);
        }
    }

    @GetMapping("/members/{memberId}")
    String askMember(@PathVariable UUID id, @PathVariable UUID memberId, Principal person, Locale locale, Model model) {
        TeamReader.Page page = keeper(id, person);
        Member member = member(page, memberId);
        return member(page, memberId, values(member), FormProblems.NONE, model);
    }

    @PostMapping("/members/{memberId}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID memberId,
            @RequestParam Map<String, String> sent,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Integer version = version(sent.get("version"));
            managing.change(id, memberId, version, sent, sent.get("grounds"), person.getName());
            return done(id, "team.news.changed", next);
        } catch (UseCaseRejected refused) {
            FormProblems problems = problems(refused, locale, response);
            TeamReader.Page page = keeper(id, person);
            member(page, memberId);
            return member(page, memberId, sent, problems, model);
        }
    }

    @PostMapping("/members/{memberId}/{action:remove|invite|contact}")
    String act(
            @PathVariable UUID id,
            @PathVariable UUID memberId,
            @PathVariable String action,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        return trying(id, "team.news." + action, locale, next, () -> {
            switch (action) {
                case "remove" -> managing.remove(id, memberId, person.getName());
                case "contact" -> managing.makeContact(id, memberId, person.getName());
                default -> managing.invite(id, memberId, person.getName());
            }
        });
    }

    /** The link is shown once, on the next page; afterwards nobody can read it from anywhere. */
    @PostMapping("/members/{memberId}/link")
    String link(
            @PathVariable UUID id,
            @PathVariable UUID memberId,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        return trying(id, "team.news.link", locale, next, () -> {
            String base = settings.address() != null
                    ? settings.address()
                    : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
            next.addFlashAttribute(
                    "handOver", base + "/invitations/" + managing.handOver(id, memberId, person.getName()));
        });
    }

    @PostMapping("/invitations")
    String inviteAll(@PathVariable UUID id, Principal person, Locale locale, RedirectAttributes next) {
        return trying(id, "team.news.invitedAll", locale, next, () -> managing.inviteAll(id, person.getName()));
    }

    @GetMapping("/facts")
    String facts(@PathVariable UUID id, Principal person, Model model) {
        TeamReader.Page page = keeper(id, person);
        return facts(page, TeamValues.of(page.team()), FormProblems.NONE, model);
    }

    @PostMapping("/facts")
    String facts(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Integer version = version(sent.get("version"));
            managing.describe(id, version == null ? -1 : version, sent, person.getName());
            return done(id, "team.news.described", next);
        } catch (UseCaseRejected refused) {
            FormProblems problems = problems(refused, locale, response);
            return facts(keeper(id, person), sent, problems, model);
        }
    }

    @PostMapping("/coaches")
    String coach(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String coach,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        return trying(id, "team.news.coach", locale, next, () -> managing.assignCoach(id, coach, person.getName()));
    }

    @PostMapping("/coaches/withdraw")
    String withdrawCoach(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String coach,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        return trying(
                id,
                "team.news.coachWithdrawn",
                locale,
                next,
                () -> managing.withdrawCoach(id, coach, person.getName()));
    }

    @PostMapping("/drop-out")
    String dropOut(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        next.addFlashAttribute("entered", reason);
        return trying(id, "team.news.droppedOut", locale, next, () -> managing.dropOut(id, reason, person.getName()));
    }

    private String trying(UUID id, String news, Locale locale, RedirectAttributes next, Runnable action) {
        try {
            action.run();
            next.addFlashAttribute("news", news);
        } catch (UseCaseRejected refused) {
            if (refused.kind() == UseCaseRejected.Kind.FORBIDDEN || refused.kind() == UseCaseRejected.Kind.NOT_FOUND) {
                throw refused;
            }
            next.addFlashAttribute(
                    "refusals", FormProblems.of(refused, messages, locale).all());
        }
        return "redirect:/teams/" + id;
    }

    private FormProblems problems(UseCaseRejected refused, Locale locale, HttpServletResponse response) {
        if (refused.kind() == UseCaseRejected.Kind.FORBIDDEN || refused.kind() == UseCaseRejected.Kind.NOT_FOUND) {
            throw refused;
        }
        response.setStatus(refused.kind() == UseCaseRejected.Kind.CONFLICT ? 409 : 400);
        return FormProblems.of(refused, messages, locale);
    }

    private static String done(UUID id, String news, RedirectAttributes next) {
        next.addFlashAttribute("news", news);
        return "redirect:/teams/" + id;
    }

    private TeamReader.Page keeper(UUID id, Principal person) {
        TeamReader.Page page = reading.page(person.getName(), id);
        if (!page.reader().keeper()) {
            throw UseCaseRejected.forbidden("team.contactOnly");
        }
        return page;
    }

    private static Member member(TeamReader.Page page, UUID memberId) {
        return page.members().stream()
                .filter(it -> it.id().equals(memberId))
                .findFirst()
                .orElseThrow(() -> UseCaseRejected.notFound("team.error.noMember"));
    }

    private static Integer version(String sent) {
        return sent != null && sent.matches("\\d{1,9}") ? Integer.valueOf(sent) : null;
    }

    private static Map<String, Object> values(Member member) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", member.name());
        values.put("email", member.email());
        values.put("phone", member.phone());
        values.put("profession", member.profession());
        values.put("role", member.role());
        values.put("supervisor", member.supervisor());
        values.put("developer", member.developer());
        values.put("language", member.language());
        values.put("version", member.version());
        return values;
    }

    private static String member(
            TeamReader.Page page, UUID memberId, Map<String, ?> form, FormProblems problems, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("team", page.team());
        model.addAttribute("memberId", memberId);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "team/member";
    }

    private static String facts(TeamReader.Page page, Map<String, ?> form, FormProblems problems, Model model) {
        model.addAttribute("team", page.team());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "team/facts";
    }
}
