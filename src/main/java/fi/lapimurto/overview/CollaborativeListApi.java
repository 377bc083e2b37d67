package fi.lapimurto.overview;

import fi.lapimurto.collaborative.CollaborativeListQueries;
import fi.lapimurto.collaborative.CollaborativeListQueries.Wanted;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.CollaborativeSummary;
import fi.lapimurto.collaborative.Level;
import fi.lapimurto.collaborative.StepCounts;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.handbook.UpcomingDate;
import fi.lapimurto.handbook.UpcomingDates;
import fi.lapimurto.handbook.web.UpcomingDateResponse;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of collaboratives, for programs. */
@RestController
@Tag(name = "Collaboratives")
class CollaborativeListApi {

    private static final int LARGEST_PAGE = 200;

    /** One page of a list. */
    record PageOf<T>(List<T> items, int page, int size, long total) {
        static <T> PageOf<T> of(Page<T> page) {
            return new PageOf<>(page.getContent(), page.getNumber(), page.getSize(), page.getTotalElements());
        }
    }

    /** A collaborative in the list. */
    record Summary(
            UUID id,
            String code,
            String name,
            Level level,
            String language,
            CollaborativeState state,
            String programme,
            String organisingBody,
            StepCounts steps,
            long overdueTasks,
            UpcomingDateResponse nextDate,
            LocalDate firstWorkshopDay,
            Instant openedAt) {
        static Summary of(CollaborativeSummary it, long overdueTasks, UpcomingDateResponse nextDate) {
            return new Summary(
                    it.id(),
                    it.code(),
                    it.name(),
                    it.level(),
                    it.language(),
                    it.state(),
                    it.programme(),
                    it.organisingBody(),
                    it.steps(),
                    overdueTasks,
                    nextDate,
                    it.firstWorkshopDay(),
                    it.openedAt());
        }
    }

    private final AccessControl access;
    private final CollaborativeListQueries list;
    private final OpenTasks tasks;
    private final UpcomingDates dates;
    private final MessageSource messages;

    CollaborativeListApi(
            AccessControl access,
            CollaborativeListQueries list,
            OpenTasks tasks,
            UpcomingDates dates,
            MessageSource messages) {
        this.access = access;
        this.list = list;
        this.tasks = tasks;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping("/api/collaboratives")
    @Transactional(readOnly = true)
    @Operation(
            summary = "The collaboratives that you may read, the newest first; at most 200 a page",
            description = "All words of search are found in name, code, programme or organising body. overdueTasks"
                    + " counts the open tasks whose time is over; nextDate is the nearest day whose work is not finished,"
                    + " of a running collaborative.")
    PageOf<Summary> list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(required = false) String search,
            @RequestParam(required = false) CollaborativeState state,
            Locale locale,
            Principal person) {
        RoleAssignments roles = access.of(person.getName());
        Page<CollaborativeSummary> found = list.page(
                new Wanted(roles.rounds(Permission.ROUND_READ), search, state),
                PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), LARGEST_PAGE)));
        Map<String, Long> overdue =
                tasks.overdue(found.map(CollaborativeSummary::code).getContent());
        Map<UUID, List<UpcomingDate>> coming = dates.of(found.stream()
                .filter(it -> it.state() == CollaborativeState.running)
                .map(CollaborativeSummary::id)
                .toList());
        return PageOf.of(found.map(it -> Summary.of(
                it,
                overdue.getOrDefault(it.code(), 0L),
                coming.getOrDefault(it.id(), List.of()).stream()
                        .findFirst()
                        .map(next -> UpcomingDateResponse.of(next, messages, locale))
                        .orElse(null))));
    }
}
