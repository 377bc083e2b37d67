package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Collapsed;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.WebAddress;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/** One message of the communication plan: what is told to whom, where, by whom and when (step 6, handbook 1.11). */
record CommunicationEntry(
        @NotNull(message = "{any.required}") CommunicationPhase phase,
        @NotNull(message = "{any.required}") Subject subject,
        @NotNull(message = "{any.required}") @OneLine String message,
        @NotEmpty(message = "{any.required}") List<TargetGroup> audience,
        @NotEmpty(message = "{any.required}") List<Channel> channels,
        @OneLine String responsible,
        LocalDate day,
        @NotNull(message = "{any.required}") EntryState state,
        @Collapsed @WebAddress String link,
        @Collapsed @LongText String note) {

    enum CommunicationPhase {
        start,
        running,
        after
    }

    enum Subject {
        coaching,
        trials,
        support_material,
        operating_models,
        team_reports,
        overall_report,
        other
    }

    enum TargetGroup {
        organisations,
        management,
        decision_makers,
        staff,
        population,
        customers,
        local_papers,
        developers
    }

    enum Channel {
        meeting,
        email,
        intranet,
        website,
        social_media,
        paper,
        press_release,
        workspace,
        innokyla
    }

    enum EntryState {
        planned,
        done
    }

    CommunicationEntry {
        audience = audience == null ? List.of() : audience;
        channels = channels == null ? List.of() : channels;
    }
}
