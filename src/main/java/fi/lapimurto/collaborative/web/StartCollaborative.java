package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.web.CollaborativesApi.NextRound;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts a collaborative by the same form as Tasklist does. */
@Component
class StartCollaborative {

    private static final String PROCESS = "collaborative";

    /** Rounds follow each other by the year, on the same days of the week. */
    private static final int WEEKS_BETWEEN_ROUNDS = 52;

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final Forms forms;
    private final Clock clock;

    StartCollaborative(AccessControl access, Collaboratives collaboratives, Forms forms, Clock clock) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.forms = forms;
        this.clock = clock;
    }

    UUID open(Map<String, Object> values, String by) {
        access.require(by, Permission.ROUND_OPEN);
        String code = forms.start(PROCESS, values, by);
        return collaboratives.findByCode(code).map(Collaborative::id).orElseThrow();
    }

    /** When the round after an earlier one would begin: not before today. */
    @Transactional(readOnly = true)
    LocalDate nextFirstDay(UUID id) {
        LocalDate next = collaboratives.get(id).timetable().first().firstDay().plusWeeks(WEEKS_BETWEEN_ROUNDS);
        while (next.isBefore(LocalDate.now(clock))) {
            next = next.plusWeeks(WEEKS_BETWEEN_ROUNDS);
        }
        return next;
    }

    /** Starts a round with the plans of an earlier one. */
    UUID copy(UUID id, NextRound next, String by) {
        access.require(by, Permission.ROUND_READ, id);
        Collaborative earlier = collaboratives.get(id);
        Map<String, Object> values = new HashMap<>();
        values.put("name", next.name());
        values.put("level", earlier.level().name());
        values.put("language", earlier.language());
        values.put("firstWorkshopDay", next.firstWorkshopDay());
        values.put("copyOf", earlier.code());
        values.put("deviationReason", next.deviationReason());
        return open(values, by);
    }
}
