package fi.lapimurto.journey.web;

import fi.lapimurto.form.AnswerRenderer;
import fi.lapimurto.form.AnswerRenderer.Answer;
import fi.lapimurto.form.Question;
import fi.lapimurto.journey.CommentLine;
import fi.lapimurto.journey.Deliverables;
import fi.lapimurto.journey.PaperComments;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.MomentFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a paper in its reader's words. */
@Component
class PaperView {

    /** A version as its page shows it. */
    record PaperVersionText(String title, String why, List<Answer> answers) {}

    private final PaperComments comments;
    private final PaperPlaces places;
    private final DeliverableNames names;
    private final AnswerRenderer renderer;
    private final MomentFormatter moments;
    private final MessageSource messages;

    PaperView(
            PaperComments comments,
            PaperPlaces places,
            DeliverableNames names,
            AnswerRenderer renderer,
            MomentFormatter moments,
            MessageSource messages) {
        this.comments = comments;
        this.places = places;
        this.names = names;
        this.renderer = renderer;
        this.moments = moments;
        this.messages = messages;
    }

    /**
     * Shows a paper.
     *
     * @param form what the fields show
     */
    String show(
            Deliverables.DeliverableView seen,
            List<Question> asked,
            Map<String, ?> form,
            FormProblems problems,
            String login,
            Locale locale,
            Model model) {
        model.addAttribute("unsaved", Boolean.TRUE.equals(model.getAttribute("unsaved")));
        model.addAttribute("seen", seen);
        model.addAttribute("team", seen.team());
        model.addAttribute("kind", seen.deliverable().path());
        model.addAttribute("heading", names.of(seen.deliverable(), locale));
        model.addAttribute("questions", asked);
        model.addAttribute("answers", renderer.of(asked, seen.content(), locale));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("finishedOn", moments.day(seen.finishedAt(), locale));
        model.addAttribute("place", places.of(seen, login, locale));
        model.addAttribute(
                "comments",
                comments.of(login, seen.team().id(), seen.deliverable()).stream()
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
                moments.moment(it.at(), locale),
                it.version() == now ? null : messages.getMessage("team.comments.version", version, locale),
                it.text());
    }

    private PaperVersionText version(Deliverables.Earlier it, List<Question> asked, Locale locale) {
        boolean now = it.content() == null;
        Object[] facts = {it.number(), moments.day(it.savedAt(), locale), it.by()};
        String title = messages.getMessage(now ? "journey.paper.versionNow" : "journey.paper.version", facts, locale);
        return new PaperVersionText(title, it.why(), renderer.of(asked, it.content(), locale));
    }
}
