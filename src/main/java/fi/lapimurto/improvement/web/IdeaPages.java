package fi.lapimurto.improvement.web;

import fi.lapimurto.improvement.Idea;
import fi.lapimurto.improvement.IdeaCommands;
import fi.lapimurto.improvement.IdeaReading;
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

/** A team's list of ideas, and one of them. */
@Controller
@RequestMapping("/teams/{id}/ideas")
class IdeaPages {

    private final IdeaReading reading;
    private final IdeaCommands commands;
    private final PageActions actions;

    IdeaPages(IdeaReading reading, IdeaCommands commands, PageActions actions) {
        this.reading = reading;
        this.commands = commands;
        this.actions = actions;
    }

    @GetMapping
    String list(@PathVariable UUID id, Principal person, Model model) {
        return list(reading.ofTeam(person.getName(), id), Map.of(), FormProblems.NONE, model);
    }

    @PostMapping
    String add(@PathVariable UUID id, @RequestParam Map<String, String> sent, Principal person, Model model) {
        String by = person.getName();
        return actions.form(
                "/teams/" + id + "/ideas",
                "ideas.news.added",
                () -> {
                    if (sent.containsKey("lines")) {
                        commands.addLines(by, id, sent.get("lines"));
                    } else {
                        commands.add(by, id, sent);
                    }
                },
                problems -> list(reading.ofTeam(by, id), sent, problems, model));
    }

    @GetMapping("/{number:\\d{1,9}}")
    String one(@PathVariable UUID id, @PathVariable int number, Principal person, Model model) {
        IdeaReading.TeamIdeas seen = reading.ofTeam(person.getName(), id);
        return one(seen, number, values(seen.one(number)), FormProblems.NONE, model);
    }

    @PostMapping("/{number:\\d{1,9}}")
    String change(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            Principal person,
            Model model) {
        return actions.form(
                "/teams/" + id + "/ideas",
                "ideas.news.changed",
                () -> commands.change(person.getName(), id, number, version(sent), sent),
                problems -> {
                    IdeaReading.TeamIdeas seen = reading.ofTeam(person.getName(), id);
                    Map<String, Object> form = new HashMap<>(sent);
                    if (problems.conflict()) {
                        // Both are shown; whoever saves again has seen what the other wrote.
                        Idea now = seen.one(number);
                        model.addAttribute("theirs", now);
                        form.put("version", now.version());
                    }
                    return one(seen, number, form, problems, model);
                });
    }

    @PostMapping("/{number:\\d{1,9}}/remove")
    String remove(
            @PathVariable UUID id, @PathVariable int number, @RequestParam Map<String, String> sent, Principal person) {
        String list = "/teams/" + id + "/ideas";
        return actions.redirect(
                list,
                "ideas.news.removed",
                () -> commands.remove(person.getName(), id, number, version(sent)),
                list + "/" + number,
                Map.of());
    }

    private static int version(Map<String, String> sent) {
        String version = sent.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private static Map<String, Object> values(Idea idea) {
        Map<String, Object> values = new HashMap<>();
        values.put("text", idea.text());
        values.put("why", idea.why());
        values.put("impact", idea.impact());
        values.put("ease", idea.ease());
        values.put("version", idea.version());
        return values;
    }

    private static String list(IdeaReading.TeamIdeas seen, Map<String, ?> form, FormProblems problems, Model model) {
        model.addAttribute("seen", seen);
        model.addAttribute("team", seen.team());
        model.addAttribute("first", IdeaReading.FIRST_TRIALS);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "improvement/ideas";
    }

    private static String one(
            IdeaReading.TeamIdeas seen, int number, Map<String, ?> form, FormProblems problems, Model model) {
        model.addAttribute("team", seen.team());
        model.addAttribute("editable", seen.editable());
        model.addAttribute("tried", !seen.trialsOf(seen.one(number)).isEmpty());
        model.addAttribute("number", number);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "improvement/idea";
    }
}
