package fi.lapimurto.journey;

import fi.lapimurto.team.Team;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a poster and a report begin from: nobody writes anew what the team has written before. */
@Component
class DraftFactory {

    private final PaperStore papers;
    private final MessageSource messages;

    DraftFactory(PaperStore papers, MessageSource messages) {
        this.papers = papers;
        this.messages = messages;
    }

    /** A paper to begin from, or {@code null} where there is nothing to begin from. */
    Record of(Team team, Deliverable deliverable) {
        return switch (deliverable) {
            case poster -> poster(team);
            case report -> report(team);
            default -> null;
        };
    }

    private Poster poster(Team team) {
        UUID id = team.id();
        String unit = team.unit() == null ? team.organisation() : team.unit();
        return new Poster(
                line(team.name() + ", " + unit),
                null,
                text(find(id, Deliverable.problem, StateProblem.class, it -> joined(it.problem(), it.evidence()))),
                text(find(id, Deliverable.goal, SetGoal.class, it -> joined(it.goal(), figures(it, team.language())))),
                text(find(id, Deliverable.measurement_plan, PlanMeasuring.class, PlanMeasuring::measures)),
                text(find(id, Deliverable.first_trials, FirstTrials.class, FirstTrials::trials)),
                null,
                text(find(id, Deliverable.evaluation, EvaluateWithCustomers.class, EvaluateWithCustomers::themes)),
                null,
                text(find(
                        id,
                        Deliverable.continuation,
                        PlanContinuation.class,
                        it -> joined(it.continues(), it.owner()))),
                null);
    }

    private Report report(Team team) {
        Poster poster =
                papers.content(team.id(), Deliverable.poster, Poster.class).orElseGet(() -> poster(team));
        return new Report(
                poster.title(),
                null,
                poster.team(),
                poster.startingPoint(),
                poster.goal(),
                poster.measures(),
                poster.trials(),
                poster.established(),
                poster.experiences(),
                poster.lessons(),
                poster.next(),
                null,
                null);
    }

    private <R extends Record> String find(UUID id, Deliverable deliverable, Class<R> type, Function<R, String> said) {
        return papers.content(id, deliverable, type).map(said).orElse(null);
    }

    private String figures(SetGoal goal, String language) {
        Locale locale = Locale.forLanguageTag(language);
        NumberFormat format = NumberFormat.getInstance(locale);
        Object[] facts = {goal.measure(), format.format(goal.baseline()), format.format(goal.target()), goal.unit()};
        return messages.getMessage("journey.goal.figures", facts, locale);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(it -> it != null).collect(Collectors.joining("\n"));
    }

    private static String text(String text) {
        return text == null || text.length() <= 5000 ? text : text.substring(0, 5000);
    }

    private static String line(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300);
    }
}
