package fi.lapimurto.journey.web;

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
import fi.lapimurto.team.TeamReader;
import fi.lapimurto.web.FormProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    private final JourneyCommands writing;
    private final PaperQuestions questions;
    private final TeamReader reading;
    private final Journeys journeys;
    private final MessageSource messages;
    private final Clock clock;

    PaperPages(
            Deliverables papers,
            PaperComments comments,
            JourneyCommands writing,
            PaperQuestions questions,
            TeamReader reading,
            Journeys journeys,
            MessageSource messages,
            Clock clock) {
        this.papers = papers;
        this.comments = comments;
        this.writing = writing;
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
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Deliverable deliverable = deliverable(kind);
        writing.requireMember(id, person.getName());
        Deliverables.Seen before = papers.read(person.getName(), id, deliverable);
        List<Question> asked = asked(before, locale);
        try {
            writing.save(
                    id,
                    deliverable,
                    version(sent),
                    questions.values(sent, asked),
                    sent.getFirst("why"),
                    person.getName());
            next.addFlashAttribute("news", "journey.news.saved");
            next.addFlashAttribute("text", sent.getFirst("text"));
            return "redirect:/teams/" + id + "/work/" + kind;
        } catch (UseCaseRejected refused) {
            FormProblems problems = problems(refused, locale, response);
            model.addAttribute("text", sent.getFirst("text"));
            model.addAttribute("unsaved", true);
            boolean others = refused.kind() == UseCaseRejected.Kind.CONFLICT;
            Deliverables.Seen now = papers.read(person.getName(), id, deliverable);
            Map<String, Object> form = PaperQuestions.form(sent, asked);
            if (others && now.editable()) {
                // Whoever has seen the other's words may save over them.
                form.put("version", now.version());
                model.addAttribute("others", questions.answers(now.content(), asked, locale));
            }
            return show(now, asked, form, problems, person, locale, model);
        }
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
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Deliverable deliverable = deliverable(kind);
        Deliverables.Seen before = papers.read(person.getName(), id, deliverable);
        List<Question> asked = asked(before, locale);
        Map<String, Object> form = PaperQuestions.form(sent, asked);
        boolean unsaved = before.editable()
                && PaperQuestions.changed(form, questions.form(before.content(), asked, locale), asked);
        FormProblems problems = FormProblems.NONE;
        try {
            String text = sent.getFirst("text");
            writing.comment(id, deliverable, version(sent), text == null ? "" : text, person.getName());
            if (!unsaved) {
                next.addFlashAttribute("news", "team.news.commented");
                return "redirect:/teams/" + id + "/work/" + kind;
            }
            model.addAttribute("news", "journey.news.commentedUnsaved");
        } catch (UseCaseRejected refused) {
            problems = problems(refused, locale, response);
            model.addAttribute("text", sent.getFirst("text"));
        }
        model.addAttribute("unsaved", unsaved);
        return unsaved
                ? show(before, asked, form, problems, person, locale, model)
                : show(before, problems, person, locale, model);
    }

    /** Which version the page has shown; 0 where it has shown none. */
    private static int version(MultiValueMap<String, String> sent) {
        String version = sent.getFirst("version");
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    @PostMapping("/report/approve")
    String approve(@PathVariable UUID id, Principal person, Locale locale, RedirectAttributes next) {
        try {
            writing.approve(id, person.getName());
            next.addFlashAttribute("news", "journey.news.approved");
        } catch (UseCaseRejected refused) {
            if (refused.kind() != UseCaseRejected.Kind.CONFLICT) {
                throw refused;
            }
            next.addFlashAttribute(
                    "refusals", FormProblems.of(refused, messages, locale).all());
        }
        return "redirect:/teams/" + id + "/work/report";
    }

    /** What is shown on the page again; whoever has no business here is sent away. */
    private FormProblems problems(UseCaseRejected refused, Locale locale, HttpServletResponse response) {
        if (refused.kind() == UseCaseRejected.Kind.FORBIDDEN || refused.kind() == UseCaseRejected.Kind.NOT_FOUND) {
            throw refused;
        }
        response.setStatus(refused.kind() == UseCaseRejected.Kind.CONFLICT ? 409 : 400);
        return FormProblems.of(refused, messages, locale);
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
