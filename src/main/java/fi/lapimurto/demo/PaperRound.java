package fi.lapimurto.demo;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An English round whose first workshop was held before it came here; its teams go on here. */
@Component
@Order(3)
class PaperRound implements SeedPart {

    private final SeedActions actions;
    private final RoundForms forms;
    private final OpenTasks tasks;
    private final People people;
    private final RoundContents contents;

    PaperRound(SeedActions actions, RoundForms forms, OpenTasks tasks, People people, RoundContents contents) {
        this.actions = actions;
        this.forms = forms;
        this.tasks = tasks;
        this.people = people;
        this.contents = contents;
    }

    @Override
    public String name() {
        return "round taken over from paper";
    }

    @Override
    public void create() {
        Collaborative collaborative =
                actions.open(forms.english("Better access, made-up county", forms.wednesday(-11)));
        actions.act(() -> people.assign(SeedActions.COACH, Role.coach, collaborative.id()));
        skipWhatIsBehind(collaborative.code());
        contents.english(collaborative);
    }

    /** Who skips an item is not asked for all that hangs on it: what opens is skipped, as often as it is behind. */
    private void skipWhatIsBehind(String code) {
        Map<String, Object> skipped =
                Map.of("outcome", "skipped", "skipReason", "Done on paper before this program was there");
        List<String> left = new ArrayList<>(RoundForms.BEHIND.stream()
                .map(RoundForms.CompletedForm::element)
                .toList());
        for (Optional<OpenTask> next = next(code, left); next.isPresent(); next = next(code, left)) {
            actions.submit(next.get(), skipped, SeedActions.ORGANISER);
            left.remove(next.get().element());
        }
    }

    private Optional<OpenTask> next(String code, List<String> left) {
        return tasks.of(List.of(code)).stream()
                .filter(it -> left.contains(it.element()))
                .findFirst();
    }
}
