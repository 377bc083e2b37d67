package fi.lapimurto.journey.web;

import fi.lapimurto.journey.CatchUps;
import fi.lapimurto.journey.CatchUps.TeamCatchUp;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a coach or organiser agrees with a team by when it catches up. */
@Controller
@RequestMapping("/teams/{id}/catch-up")
class CatchUpPages {

    private final CatchUps catchUps;
    private final PageActions actions;

    CatchUpPages(CatchUps catchUps, PageActions actions) {
        this.catchUps = catchUps;
        this.actions = actions;
    }

    @GetMapping
    String show(@PathVariable UUID id, Principal person, Model model) {
        TeamCatchUp seen = catchUps.toChange(person.getName(), id);
        Map<String, String> days = seen.plan().tasks().stream()
                .collect(Collectors.toMap(
                        it -> it.deliverable().path(), it -> it.day().toString()));
        return show(seen, days, FormProblems.NONE, model);
    }

    @PostMapping
    String change(
            @PathVariable UUID id,
            @RequestParam(required = false) Integer version,
            @RequestParam(defaultValue = "false") boolean agree,
            @RequestParam Map<String, String> sent,
            Principal person,
            Model model) {
        return actions.form(
                "/teams/" + id + "#catch-up",
                agree ? "journey.news.catchUpAgreed" : "journey.news.catchUpSaved",
                () -> catchUps.change(person.getName(), id, version, days(sent), agree),
                problems -> show(catchUps.toChange(person.getName(), id), sent, problems, model));
    }

    private static String show(TeamCatchUp seen, Map<String, String> form, FormProblems problems, Model model) {
        model.addAttribute("team", seen.team());
        model.addAttribute("plan", seen.plan());
        model.addAttribute("changeable", seen.changeable());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "team/catch-up-days";
    }

    /** What was sent for tasks; what is no day is {@code null}. */
    private static Map<Deliverable, LocalDate> days(Map<String, String> sent) {
        Map<Deliverable, LocalDate> days = new EnumMap<>(Deliverable.class);
        sent.forEach((name, day) -> Deliverable.of(name).ifPresent(it -> days.put(it, day(day))));
        return days;
    }

    private static LocalDate day(String sent) {
        try {
            return LocalDate.parse(sent.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
