package fi.lapimurto.improvement.web;

import fi.lapimurto.form.NameOrder;
import fi.lapimurto.improvement.IdeaReading;
import fi.lapimurto.improvement.Ramp;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialAccess;
import fi.lapimurto.improvement.TrialCommands;
import fi.lapimurto.improvement.TrialReading;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.MemberState;
import fi.lapimurto.team.Teams;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All trials of a team, drawn as ramps, and the beginning of a new one. */
@Controller
@RequestMapping("/teams/{id}/trials")
class TrialListPages {

    private static final String OPEN = "open";

    private final TrialReading reading;
    private final IdeaReading ideas;
    private final TrialCommands commands;
    private final Teams teams;
    private final TrialAccess access;
    private final PageActions actions;

    TrialListPages(
            TrialReading reading,
            IdeaReading ideas,
            TrialCommands commands,
            Teams teams,
            TrialAccess access,
            PageActions actions) {
        this.reading = reading;
        this.ideas = ideas;
        this.commands = commands;
        this.teams = teams;
        this.access = access;
        this.actions = actions;
    }

    @GetMapping
    String list(@PathVariable UUID id, @RequestParam(defaultValue = "") String state, Principal person, Model model) {
        TrialReading.TeamTrials all = reading.ofTeam(person.getName(), id);
        Map<String, Long> filters = filters(all);
        String filter = filters.containsKey(state) ? state : "";
        List<Ramp> ramps = Ramp.of(all.trials()).stream()
                .filter(it -> it.trials().stream().anyMatch(trial -> matches(trial, filter)))
                .toList();
        model.addAttribute("team", all.team());
        model.addAttribute("all", all);
        model.addAttribute("ramps", ramps);
        model.addAttribute("filters", filters);
        model.addAttribute("filter", filter);
        model.addAttribute("firstTrials", IdeaReading.FIRST_TRIALS);
        return "improvement/trials";
    }

    @GetMapping("/new")
    String ask(@PathVariable UUID id, @RequestParam(defaultValue = "") String idea, Principal person, Model model) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("idea", idea);
        access.requireWriter(person.getName(), id);
        ideas.ofTeam(person.getName(), id).ideas().stream()
                .filter(it -> idea.equals("" + it.number()))
                .forEach(it -> form.put("title", it.text()));
        return ask(id, form, FormProblems.NONE, person, model);
    }

    @PostMapping
    String begin(@PathVariable UUID id, @RequestParam Map<String, String> sent, Principal person, Model model) {
        return actions.form(
                () -> {
                    Trial begun = commands.start(person.getName(), id, sent);
                    return actions.done("/teams/" + id + "/trials/" + begun.number(), "trials.news.begun");
                },
                problems -> ask(id, sent, problems, person, model));
    }

    private String ask(UUID id, Map<String, String> form, FormProblems problems, Principal person, Model model) {
        IdeaReading.TeamIdeas seen = ideas.ofTeam(person.getName(), id);
        model.addAttribute("team", seen.team());
        model.addAttribute("ideas", seen.ideas());
        model.addAttribute(
                "people",
                teams.members(id).stream()
                        .filter(it -> it.state() == MemberState.confirmed)
                        .map(Member::name)
                        .sorted(NameOrder.by(Function.identity()))
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "improvement/new-trial";
    }

    /** Only what there is can be chosen; beside all of them there are those that go on. */
    private static Map<String, Long> filters(TrialReading.TeamTrials all) {
        Map<String, Long> filters = new LinkedHashMap<>();
        filters.put("", (long) all.trials().size());
        filters.put(OPEN, all.tally().open());
        for (TrialState state : TrialState.values()) {
            filters.put(state.name(), all.tally().in(state));
        }
        filters.values().removeIf(it -> it == 0);
        return filters;
    }

    private static boolean matches(Trial trial, String filter) {
        return filter.isEmpty()
                || (filter.equals(OPEN)
                        ? trial.state().open()
                        : trial.state().name().equals(filter));
    }
}
