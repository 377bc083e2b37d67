package fi.lapimurto.handbook;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.ReadOnce;
import fi.lapimurto.form.AnswerJson;
import fi.lapimurto.sheet.JsonRows;
import fi.lapimurto.sheet.SheetPlace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Gathers what is known of a collaborative for the rules of its lists and forms. */
@Component
class RuleContexts {

    private record ContextOf(UUID collaborativeId) {}

    private final ObjectProvider<StepSheet<?>> sheets;
    private final ObjectProvider<ParticipatingTeams> teams;
    private final Collaboratives collaboratives;
    private final DecisionReader decisions;
    private final JsonRows rows;
    private final AnswerJson json;

    RuleContexts(
            ObjectProvider<StepSheet<?>> sheets,
            ObjectProvider<ParticipatingTeams> teams,
            Collaboratives collaboratives,
            DecisionReader decisions,
            JsonRows rows,
            AnswerJson json) {
        this.sheets = sheets;
        this.teams = teams;
        this.collaboratives = collaboratives;
        this.decisions = decisions;
        this.rows = rows;
        this.json = json;
    }

    /** What is known of a collaborative, read in a few statements however much there is. */
    @Transactional(readOnly = true)
    RuleContext of(UUID collaborativeId) {
        return ReadOnce.of(new ContextOf(collaborativeId), () -> read(collaborativeId));
    }

    private RuleContext read(UUID collaborativeId) {
        Collaborative collaborative = collaboratives.get(collaborativeId);
        // Lists ask for the days after this transaction, too.
        collaborative.timetable();
        Map<SheetPlace, List<String>> kept = rows.all(collaborativeId);
        return new CollaborativeRuleContext(
                collaborative,
                decisions.all(collaborativeId),
                kept,
                teams.getObject().count(collaborativeId),
                () -> teams.getObject().names(collaborativeId));
    }

    private final class CollaborativeRuleContext implements RuleContext {

        private final Collaborative collaborative;
        private final DecisionReader.Decided decided;
        private final Map<SheetPlace, List<String>> kept;
        private final int teamsTakingPart;
        private final Supplier<List<String>> teamNames;

        CollaborativeRuleContext(
                Collaborative collaborative,
                DecisionReader.Decided decided,
                Map<SheetPlace, List<String>> kept,
                int teamsTakingPart,
                Supplier<List<String>> teamNames) {
            this.collaborative = collaborative;
            this.decided = decided;
            this.kept = kept;
            this.teamsTakingPart = teamsTakingPart;
            this.teamNames = SingletonSupplier.of(teamNames);
        }

        @Override
        public Collaborative collaborative() {
            return collaborative;
        }

        @Override
        public int teamsTakingPart() {
            return teamsTakingPart;
        }

        @Override
        public List<String> teamNames() {
            return teamsTakingPart == 0 ? List.of() : teamNames.get();
        }

        @Override
        public <D extends Record> Optional<D> decided(Class<D> type, int occurrence) {
            return decided.find(type, occurrence);
        }

        @Override
        public <R extends Record> List<R> rows(Class<? extends StepSheet<R>> type, int occurrence) {
            StepSheet<R> sheet = sheets.stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst()
                    .orElseThrow();
            Comparator<R> order = sheet.order();
            Stream<R> content =
                    kept.getOrDefault(new SheetPlace(collaborative.id(), sheet.id(), occurrence), List.of()).stream()
                            .map(it -> json.read(it, sheet.type()));
            return (order == null ? content : content.sorted(order)).toList();
        }
    }
}
