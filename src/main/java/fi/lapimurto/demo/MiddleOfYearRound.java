package fi.lapimurto.demo;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A Finnish round in the middle of its year. */
@Component
@Order(4)
class MiddleOfYearRound implements SeedPart {

    private final SeedActions actions;
    private final RoundForms forms;
    private final RowSeed rows;
    private final ApplicationSeed applications;
    private final People people;
    private final RoundContents contents;

    MiddleOfYearRound(
            SeedActions actions,
            RoundForms forms,
            RowSeed rows,
            ApplicationSeed applications,
            People people,
            RoundContents contents) {
        this.actions = actions;
        this.forms = forms;
        this.rows = rows;
        this.applications = applications;
        this.people = people;
        this.contents = contents;
    }

    @Override
    public String name() {
        return "round in the middle of its year";
    }

    @Override
    public void create() {
        long shift = forms.shift(forms.wednesday(-11));
        Collaborative collaborative = actions.open(forms.filled(RoundForms.START, shift));
        actions.act(() -> {
            people.assign(SeedActions.COACH, Role.coach, collaborative.id());
            people.assign(SeedActions.OWNER, Role.process_owner, collaborative.id());
        });
        Map<String, Integer> times = new HashMap<>();
        for (RoundForms.CompletedForm done : RoundForms.BEHIND) {
            int time = times.merge(done.form(), 1, Integer::sum);
            int occurrence = done.form().startsWith("collaborative-") ? 0 : time;
            complete(collaborative, done, occurrence, shift);
        }
        contents.finnish(collaborative);
    }

    private void complete(Collaborative collaborative, RoundForms.CompletedForm done, int occurrence, long shift) {
        FormOccurrence place = new FormOccurrence(collaborative.id(), occurrence);
        actions.act(() -> rows.put(done.form(), place, shift, SeedActions.ORGANISER));
        Map<String, Object> values = forms.filled(done.form(), shift);
        values.put("outcome", "done");
        if (done.form().equals(RoundForms.PLAN_RECRUITING)) {
            recruit(collaborative, values);
        } else {
            actions.submit(collaborative.code(), done.element(), values);
        }
    }

    /** Teams apply while they can; then the closing day is put where it was, and everybody is decided on. */
    private void recruit(Collaborative collaborative, Map<String, Object> plan) {
        Map<String, Object> open = new HashMap<>(plan);
        open.put("closesOn", forms.today().plusDays(10).toString());
        actions.submit(collaborative.code(), "UserTask_PlanRecruiting", open);
        applications.recruit(collaborative, plan);
    }
}
