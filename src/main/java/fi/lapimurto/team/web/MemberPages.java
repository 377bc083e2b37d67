package fi.lapimurto.team.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.Members;
import fi.lapimurto.team.TeamReader;
import fi.lapimurto.web.FormConflict;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of a team, named by its contact and the organisers. */
@Controller
@RequestMapping("/teams/{id}")
class MemberPages {

    private final TeamReader reading;
    private final Members members;
    private final PageActions actions;

    MemberPages(TeamReader reading, Members members, PageActions actions) {
        this.reading = reading;
        this.members = members;
        this.actions = actions;
    }

    @GetMapping("/members/new")
    String ask(@PathVariable UUID id, Principal person, Model model) {
        TeamReader.Page page = reading.keeperPage(person.getName(), id);
        return member(page, null, Map.of("language", page.team().language()), FormProblems.NONE, model);
    }

    @PostMapping("/members")
    String add(@PathVariable UUID id, @RequestParam Map<String, String> sent, Principal person, Model model) {
        return actions.form(
                "/teams/" + id,
                "team.news.added",
                () -> members.add(person.getName(), id, sent, sent.get("grounds")),
                problems -> member(reading.keeperPage(person.getName(), id), null, sent, problems, model));
    }

    @GetMapping("/members/{memberId}")
    String ask(@PathVariable UUID id, @PathVariable UUID memberId, Principal person, Model model) {
        TeamReader.Page page = reading.keeperPage(person.getName(), id);
        return member(page, memberId, values(member(page, memberId)), FormProblems.NONE, model);
    }

    @PostMapping("/members/{memberId}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID memberId,
            @RequestParam Map<String, String> sent,
            Principal person,
            Model model) {
        Integer version = TeamValues.version(sent);
        return actions.form(
                "/teams/" + id,
                "team.news.changed",
                () -> members.change(person.getName(), id, memberId, version, sent, sent.get("grounds")),
                problems -> {
                    TeamReader.Page page = reading.keeperPage(person.getName(), id);
                    Map<String, ?> now = values(member(page, memberId));
                    return member(page, memberId, FormConflict.again(problems, sent, now, model), problems, model);
                });
    }

    private static Member member(TeamReader.Page page, UUID memberId) {
        return page.members().stream()
                .filter(it -> it.id().equals(memberId))
                .findFirst()
                .orElseThrow(() -> UseCaseRejected.notFound("team.error.noMember"));
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
}
