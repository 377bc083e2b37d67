package fi.lapimurto.journey.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Question;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.Deliverables;
import fi.lapimurto.journey.PaperCommands;
import fi.lapimurto.journey.PaperComments;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a team has written on its way: read, changed, and compared with what it was before. */
@Controller
@RequestMapping("/teams/{id}/work")
class PaperPages {

    private final Deliverables papers;
    private final PaperCommands commands;
    private final PaperComments comments;
    private final PaperQuestions questions;
    private final PaperView view;
    private final PageActions actions;

    PaperPages(
            Deliverables papers,
            PaperCommands commands,
            PaperComments comments,
            PaperQuestions questions,
            PaperView view,
            PageActions actions) {
        this.papers = papers;
        this.commands = commands;
        this.comments = comments;
        this.questions = questions;
        this.view = view;
        this.actions = actions;
    }

    @GetMapping("/{kind}")
    String show(@PathVariable UUID id, @PathVariable String kind, Principal person, Locale locale, Model model) {
        Deliverable deliverable = deliverable(kind);
        return show(papers.read(person.getName(), id, deliverable), FormProblems.NONE, person, locale, model);
    }

    @PostMapping("/{kind}")
    String save(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            Locale locale,
            Model model) {
        Deliverable deliverable = deliverable(kind);
        List<Question> asked = questions.of(deliverable, locale);
        return actions.form(
                () -> {
                    Map<String, Object> values = PaperQuestions.values(sent, asked);
                    commands.save(person.getName(), id, deliverable, version(sent), values);
                    actions.tell("text", sent.getFirst("text"));
                    return actions.done("/teams/" + id + "/work/" + kind, "journey.news.saved");
                },
                problems -> {
                    model.addAttribute("text", sent.getFirst("text"));
                    model.addAttribute("unsaved", true);
                    Deliverables.DeliverableView now = papers.read(person.getName(), id, deliverable);
                    Map<String, Object> form = PaperQuestions.form(sent, asked);
                    if (problems.conflict() && now.editable()) {
                        // Whoever has seen the other's words may save over them.
                        form.put("version", now.version());
                        model.addAttribute("others", true);
                    }
                    return view.show(now, asked, form, problems, person.getName(), locale, model);
                });
    }

    /**
     * Says something about a paper. What a team has changed in the paper meanwhile comes along, and is shown again: it is
     * neither saved nor lost.
     */
    @PostMapping("/{kind}/comments")
    String comment(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            Locale locale,
            Model model) {
        Deliverable deliverable = deliverable(kind);
        Deliverables.DeliverableView before = papers.read(person.getName(), id, deliverable);
        List<Question> asked = questions.of(deliverable, locale);
        Map<String, Object> form = PaperQuestions.form(sent, asked);
        boolean unsaved = before.editable()
                && PaperQuestions.changed(form, questions.form(before.content(), asked, locale), asked);
        Function<FormProblems, String> again = problems -> {
            model.addAttribute("unsaved", unsaved);
            return unsaved
                    ? view.show(before, asked, form, problems, person.getName(), locale, model)
                    : show(before, problems, person, locale, model);
        };
        String text = sent.getFirst("text");
        return actions.form(
                () -> {
                    comments.add(person.getName(), id, deliverable, version(sent), text == null ? "" : text);
                    if (!unsaved) {
                        return actions.done("/teams/" + id + "/work/" + kind, "team.news.commented");
                    }
                    model.addAttribute("news", "journey.news.commentedUnsaved");
                    return again.apply(FormProblems.NONE);
                },
                problems -> {
                    model.addAttribute("text", text);
                    return again.apply(problems);
                });
    }

    /** Which version the page has shown; 0 where it has shown none. */
    private static int version(MultiValueMap<String, String> sent) {
        String version = sent.getFirst("version");
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    @PostMapping("/report/approve")
    String approve(@PathVariable UUID id, Principal person) {
        return actions.redirect(
                "/teams/" + id + "/work/report", "journey.news.approved", () -> commands.approve(person.getName(), id));
    }

    private String show(
            Deliverables.DeliverableView seen, FormProblems problems, Principal person, Locale locale, Model model) {
        List<Question> asked = questions.of(seen.deliverable(), locale);
        Map<String, Object> form = questions.form(seen.content(), asked, locale);
        form.put("version", seen.version());
        return view.show(seen, asked, form, problems, person.getName(), locale, model);
    }

    static Deliverable deliverable(String kind) {
        return Deliverable.of(kind)
                .filter(Deliverable::hasPage)
                .orElseThrow(() -> UseCaseRejected.notFound("journey.error.unknown"));
    }
}
