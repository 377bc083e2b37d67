package fi.lapimurto.journey.web;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.journey.CommentLine;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.Deliverables;
import fi.lapimurto.journey.Journeys;
import fi.lapimurto.journey.PaperComments;
import fi.lapimurto.journey.web.PaperQuestions.Answer;
import fi.lapimurto.journey.web.PaperQuestions.Question;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.TeamAccess;
import fi.lapimurto.team.TeamReader;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.MessageSource;
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

    /** A version as its page shows it. */
    record Version(String title, String why, List<Answer> answers) {}

    /** Where something that is not there yet is written: its open task, or the day on which that opens. */
    record Place(String task, String opens) {}

    private final Deliverables papers;
    private final PaperComments comments;
    private final TeamAccess access;
    private final PageActions actions;
    private final PaperQuestions questions;
    private final TeamReader reading;
    private final Journeys journeys;
    private final MessageSource messages;
    private final Clock clock;

    PaperPages(
            Deliverables papers,
            PaperComments comments,
            TeamAccess access,
            PageActions actions,
            PaperQuestions questions,
            TeamReader reading,
            Journeys journeys,
            MessageSource messages,
            Clock clock) {
        this.papers = papers;
        this.comments = comments;
        this.access = access;
        this.actions = actions;
        this.questions = questions;
        this.reading = reading;
        this.journeys = journeys;
        this.messages = messages;
        this.clock = clock;
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
        access.require(person.getName(), Permission.TEAM_WRITE, id);
        List<Question> asked = asked(papers.read(person.getName(), id, deliverable), locale);
        return actions.form(
                () -> {
                    Map<String, JsonNode> values = questions.values(sent, asked);
                    papers.save(person.getName(), id, deliverable, version(sent), values, sent.getFirst("why"));
                    actions.tell("text", sent.getFirst("text"));
                    return actions.done("/teams/" + id + "/work/" + kind, "journey.news.saved");
                },
                problems -> {
                    model.addAttribute("text", sent.getFirst("text"));
                    model.addAttribute("unsaved", true);
                    Deliverables.Seen now = papers.read(person.getName(), id, deliverable);
                    Map<String, Object> form = PaperQuestions.form(sent, asked);
                    if (problems.conflict() && now.editable()) {
                        // Whoever has seen the other's words may save over them.
                        form.put("version", now.version());
                        model.addAttribute("others", questions.answers(now.content(), asked, locale));
                    }
                    return show(now, asked, form, problems, person, locale, model);
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
        Deliverables.Seen before = papers.read(person.getName(), id, deliverable);
        List<Question> asked = asked(before, locale);
        Map<String, Object> form = PaperQuestions.form(sent, asked);
        boolean unsaved = before.editable()
                && PaperQuestions.changed(form, questions.form(before.content(), asked, locale), asked);
        Function<FormProblems, String> again = problems -> {
            model.addAttribute("unsaved", unsaved);
            return unsaved
                    ? show(before, asked, form, problems, person, locale, model)
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
                "/teams/" + id + "/work/report", "journey.news.approved", () -> papers.approve(person.getName(), id));
    }

    private List<Question> asked(Deliverables.Seen seen, Locale locale) {
        return questions.of(seen.deliverable(), seen.type(), locale);
    }

    private String show(Deliverables.Seen seen, FormProblems problems, Principal person, Locale locale, Model model) {
        List<Question> asked = asked(seen, locale);
        Map<String, Object> form = questions.form(seen.content(), asked, locale);
        form.put("version", seen.version());
        return show(seen, asked, form, problems, person, locale, model);
    }

    private String show(
            Deliverables.Seen seen,
            List<Question> asked,
            Map<String, ?> form,
            FormProblems problems,
            Principal person,
            Locale locale,
            Model model) {
        model.addAttribute("unsaved", Boolean.TRUE.equals(model.getAttribute("unsaved")));
        model.addAttribute("seen", seen);
        model.addAttribute("team", seen.team());
        model.addAttribute("kind", seen.deliverable().path());
        model.addAttribute("heading", messages.getMessage("journey.work." + seen.deliverable(), null, locale));
        model.addAttribute("questions", asked);
        model.addAttribute("answers", questions.answers(seen.content(), asked, locale));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("finishedOn", seen.finishedAt() == null ? null : day(seen.finishedAt(), locale));
        model.addAttribute("place", seen.own() ? place(seen, person, locale) : new Place(null, null));
        model.addAttribute(
                "comments",
                comments.of(person.getName(), seen.team().id(), seen.deliverable()).stream()
                        .map(it -> comment(it, seen.version(), locale))
                        .toList());
        model.addAttribute(
                "versions",
                seen.earlier().stream().map(it -> version(it, asked, locale)).toList());
        return "team/work";
    }

    private CommentLine comment(PaperComments.Comment it, int now, Locale locale) {
        Object[] version = {it.version()};
        return new CommentLine(
                it.by(),
                it.coach(),
                DateFormats.moment(it.at().atZone(clock.getZone()), locale),
                it.version() == now ? null : messages.getMessage("team.comments.version", version, locale),
                it.text());
    }

    private Version version(Deliverables.Earlier it, List<Question> asked, Locale locale) {
        boolean now = it.content() == null;
        Object[] facts = {it.number(), day(it.savedAt(), locale), it.by()};
        String title = messages.getMessage(now ? "journey.paper.versionNow" : "journey.paper.version", facts, locale);
        return new Version(title, it.why(), questions.answers(it.content(), asked, locale));
    }

    private Place place(Deliverables.Seen seen, Principal person, Locale locale) {
        TeamReader.Page page = reading.page(person.getName(), seen.team().id());
        Deliverable wanted = seen.deliverable() == Deliverable.report && seen.finishedAt() != null
                ? Deliverable.approval
                : seen.deliverable();
        String task = page.tasks().stream()
                .filter(it -> it.element().equals(wanted.element()))
                .map(OpenTask::id)
                .filter(page.own()::contains)
                .findFirst()
                .orElse(null);
        String opens = journeys.path(person.getName(), seen.team().id(), page.tasks()).stretches().stream()
                .flatMap(it -> it.items().stream())
                .filter(it -> it.deliverable() == seen.deliverable() && it.comesAt() != null)
                .map(it -> day(it.comesAt(), locale))
                .findFirst()
                .orElse(null);
        return new Place(task, opens);
    }

    private String day(Instant at, Locale locale) {
        return DateFormats.text(at.atZone(clock.getZone()).toLocalDate(), locale);
    }

    static Deliverable deliverable(String kind) {
        return Deliverable.of(kind)
                .filter(Deliverable::hasPage)
                .orElseThrow(() -> UseCaseRejected.notFound("journey.error.unknown"));
    }
}
