package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.OneLine;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Who hears what, at the start, on the way and afterwards. */
record PlanCommunication(
        @NotNull(message = "{any.required}") @LongText String startMessage,
        @NotEmpty(message = "{any.required}") List<Audience> startAudience,
        @LongText String duringPlan,
        List<Material> supportMaterial,
        List<Channel> afterChannels,
        @OneLine String professionalHelp) {

    enum Audience {
        workplaces,
        management,
        decision_makers,
        partners
    }

    enum Material {
        customer_instructions,
        staff_instructions,
        checklists
    }

    enum Channel {
        own_channels,
        innokyla,
        local_media,
        final_event
    }
}
