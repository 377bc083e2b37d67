package fi.lapimurto.demo;

import fi.lapimurto.collaborative.Collaborative;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An English round to which teams apply. */
@Component
@Order(2)
class RecruitingRound implements SeedPart {

    private final SeedActions actions;
    private final RoundForms forms;
    private final ApplicationSeed applications;

    RecruitingRound(SeedActions actions, RoundForms forms, ApplicationSeed applications) {
        this.actions = actions;
        this.forms = forms;
        this.applications = applications;
    }

    @Override
    public String name() {
        return "recruiting round";
    }

    @Override
    public void create() {
        Collaborative collaborative =
                actions.open(forms.english("Help at home in time, made-up city", forms.wednesday(19)));
        for (String element : List.of("Step01_AgreeCommission", "Step02_PrepareProgramme")) {
            actions.submit(
                    collaborative.code(),
                    element,
                    Map.of("outcome", "skipped", "skipReason", "Agreed in another place"));
        }
        Map<String, Object> plan = new LinkedHashMap<>(forms.filled(RoundForms.PLAN_RECRUITING, 0));
        plan.put("outcome", "done");
        plan.put("invitationText", "Tell us which problem you would like to solve, and whose way through care it is.");
        plan.put("otherCriteria", null);
        plan.put("formUrl", null);
        plan.put("managementSupport", null);
        plan.put("deviationReason", "Six teams are enough for one city");
        plan.put("opensOn", forms.today().minusDays(9).toString());
        plan.put("closesOn", forms.today().plusDays(10).toString());
        actions.submit(collaborative.code(), "UserTask_PlanRecruiting", plan);
        applications.apply(collaborative, "en");
    }
}
