package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Collapsed;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.WebAddress;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Something that is published of the round, or could be.
 *
 * @param permission whether the team has allowed it (C2); also asked of an overall report that tells of single teams
 * @param contactConsent whether the person named as contact agrees to it (G36)
 */
record Publication(
        @NotNull(message = "{any.required}") PublicationType what,
        @NotNull(message = "{any.required}") @OneLine String whose,
        @NotNull(message = "{any.required}") Channel channel,
        YesNo permission,
        LocalDate publishedOn,
        @WebAddress String address,
        @Collapsed YesNo contactConsent,
        @Collapsed @OneLine String licence) {

    enum PublicationType {
        team_report,
        poster,
        overall_report,
        operating_model,
        support_material,
        other
    }

    enum Channel {
        own_channels,
        innokyla,
        local_media,
        final_event,
        elsewhere
    }

    boolean isPublished() {
        return publishedOn != null || address != null;
    }

    /** Whether it tells of a single team, so that only the team may decide on it. */
    boolean isOfTeam() {
        return what == PublicationType.team_report
                || what == PublicationType.poster
                || what == PublicationType.operating_model;
    }
}
