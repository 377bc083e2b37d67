package fi.lapimurto.recruiting.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.HomeAddress;
import fi.lapimurto.recruiting.ApplicationSubmissions;
import fi.lapimurto.recruiting.RecruitingOverview;
import fi.lapimurto.recruiting.WaitingList;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The applications of a collaborative, for its organisers. */
@Controller
@RequestMapping("/collaboratives/{id}/applications")
class ApplicationPages {

    private final RecruitingOverview overview;
    private final WaitingList waiting;
    private final ApplicationSubmissions applying;
    private final ApplicationLines lines;
    private final HomeAddress home;
    private final PageActions actions;

    ApplicationPages(
            RecruitingOverview overview,
            WaitingList waiting,
            ApplicationSubmissions applying,
            ApplicationLines lines,
            HomeAddress home,
            PageActions actions) {
        this.overview = overview;
        this.waiting = waiting;
        this.applying = applying;
        this.lines = lines;
        this.home = home;
        this.actions = actions;
    }

    @GetMapping
    String list(@PathVariable UUID id, Principal person, Locale locale, Model model) {
        RecruitingOverview.Round round = overview.of(id, person.getName());
        model.addAttribute("round", round);
        model.addAttribute("collaborative", round.collaborative());
        model.addAttribute("lines", lines.of(round, locale));
        model.addAttribute(
                "window", round.call().map(it -> lines.window(it, locale)).orElse(null));
        model.addAttribute(
                "address", home.link("/apply/" + round.collaborative().code()));
        return "recruiting/applications";
    }

    /** What has come by telephone or letter is written into the same form as on the public page. */
    @GetMapping("/new")
    String enter(@PathVariable UUID id, Principal person, Model model) {
        RecruitingOverview.Round round = overview.of(id, person.getName());
        ApplyForm empty = ApplyForm.empty(round.collaborative().language());
        return enter(round, empty, FormProblems.NONE, model);
    }

    @PostMapping
    String enter(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Principal person, Model model) {
        RecruitingOverview.Round round = overview.of(id, person.getName());
        ApplyForm form = ApplyForm.of(sent);
        return actions.form(
                () -> {
                    UUID entered =
                            applying.enter(person.getName(), id, form.answers()).id();
                    return actions.done("/collaboratives/" + id + "/applications/" + entered, "recruiting.enter.done");
                },
                problems -> enter(round, form, problems, model));
    }

    private static String enter(RecruitingOverview.Round round, ApplyForm form, FormProblems problems, Model model) {
        model.addAttribute(
                "call", round.call().orElseThrow(() -> UseCaseRejected.conflict("recruiting.enter.notPlanned")));
        model.addAttribute("collaborative", round.collaborative());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "recruiting/enter";
    }

    @PostMapping("/offer")
    String offer(@PathVariable UUID id, Principal person) {
        return actions.redirect(
                "/collaboratives/" + id + "/applications",
                "recruiting.offer.done",
                () -> waiting.offerFreePlace(id, person.getName()));
    }
}
