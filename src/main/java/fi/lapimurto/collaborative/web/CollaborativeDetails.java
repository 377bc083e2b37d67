package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.Level;
import fi.lapimurto.collaborative.Workshop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A collaborative with what was agreed about it. */
public record CollaborativeDetails(
        UUID id,
        int version,
        String code,
        String name,
        Level level,
        String language,
        CollaborativeState state,
        String programme,
        String organisingBody,
        String commissioner,
        String leadPerson,
        List<String> coreGroup,
        String funder,
        String targetGroup,
        String bigPicture,
        List<String> goals,
        String strategyLink,
        List<String> commonMeasures,
        LocalDate beginsOn,
        LocalDate endsOn,
        Instant openedAt,
        Instant endedAt,
        String cancelReason,
        List<WorkshopDays> workshops) {
    public static CollaborativeDetails of(Collaborative it) {
        return new CollaborativeDetails(
                it.id(),
                it.version(),
                it.code(),
                it.name(),
                it.level(),
                it.language(),
                it.state(),
                it.programme(),
                it.organisingBody(),
                it.commissioner(),
                it.leadPerson(),
                it.coreGroup(),
                it.funder(),
                it.targetGroup(),
                it.bigPicture(),
                it.goals(),
                it.strategyLink(),
                it.commonMeasures(),
                it.beginsOn(),
                it.endsOn(),
                it.openedAt(),
                it.endedAt(),
                it.cancelReason(),
                it.timetable().workshops().stream().map(WorkshopDays::of).toList());
    }

    /** The version as a tag that a change sends back. */
    public String tag() {
        return "\"" + version + "\"";
    }

    /** The days of one workshop. */
    public record WorkshopDays(
            int number, LocalDate firstDay, LocalDate lastDay, int days, Delivery delivery, String remoteReason) {
        static WorkshopDays of(Workshop it) {
            return new WorkshopDays(
                    it.number(), it.firstDay(), it.lastDay(), it.days(), it.delivery(), it.remoteReason());
        }
    }
}
