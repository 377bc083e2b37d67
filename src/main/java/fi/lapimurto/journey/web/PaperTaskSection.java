package fi.lapimurto.journey.web;

import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.form.AnswerRenderer;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.PaperComments;
import fi.lapimurto.journey.PapersBefore;
import fi.lapimurto.people.Permission;
import fi.lapimurto.task.TaskSection;
import fi.lapimurto.team.Teams;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What belongs to a task of a team's way: what the team has written before, and what was said of the paper. */
@Component
class PaperTaskSection implements TaskSection {

    private final PapersBefore papers;
    private final PaperComments comments;
    private final PaperQuestions questions;
    private final DeliverableNames names;
    private final AnswerRenderer renderer;
    private final Teams teams;

    PaperTaskSection(
            PapersBefore papers,
            PaperComments comments,
            PaperQuestions questions,
            DeliverableNames names,
            AnswerRenderer renderer,
            Teams teams) {
        this.papers = papers;
        this.comments = comments;
        this.questions = questions;
        this.names = names;
        this.renderer = renderer;
        this.teams = teams;
    }

    /** The team's page, which shows its whole way. */
    @Override
    public Optional<Home> home(Shown shown) {
        return deliverable(shown.task())
                .map(it -> team(shown))
                .filter(it -> shown.may(Permission.TEAM_READ, it))
                .flatMap(teams::find)
                .map(it -> new Home("/teams/" + it.id(), it.name(), it.language()));
    }

    @Override
    public Optional<Content> content(Shown shown) {
        return deliverable(shown.task())
                .filter(it -> shown.may(Permission.WORK_READ, team(shown)))
                .map(it -> content(team(shown), it, shown.locale()));
    }

    private Content content(UUID team, Deliverable task, Locale locale) {
        List<Earlier> earlier = papers.of(team, task).stream()
                .map(it -> new Earlier(
                        names.of(it.deliverable(), locale),
                        it.by(),
                        it.at(),
                        renderer.of(questions.of(it.deliverable(), locale), it.content(), locale)))
                .filter(it -> !it.answers().isEmpty())
                .toList();
        Deliverable paper = task == Deliverable.approval ? Deliverable.report : task;
        if (!paper.hasPage()) {
            return new Content(List.of(), earlier, List.of(), null);
        }
        List<Comment> said = comments.ofTask(team, paper).stream()
                .map(it -> new Comment(it.by(), it.coach(), it.at(), it.text()))
                .toList();
        return new Content(List.of(), earlier, said, "/teams/" + team + "/work/" + paper.path() + "#comments");
    }

    private static Optional<Deliverable> deliverable(OpenTask task) {
        return Stream.of(Deliverable.values())
                .filter(it ->
                        it.process().equals(task.process()) && it.element().equals(task.element()))
                .findFirst();
    }

    private static UUID team(Shown shown) {
        return shown.task().subject().id("teamId");
    }
}
