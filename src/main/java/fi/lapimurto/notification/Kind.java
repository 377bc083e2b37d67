package fi.lapimurto.notification;

import fi.lapimurto.people.Role;
import java.util.Set;

/** What a message is about. */
enum Kind {
    list_asked("workshop", "UserTask_CollectParticipants"),
    list_due_soon("workshop", "UserTask_CollectParticipants"),
    list_overdue("workshop", "UserTask_CollectParticipants"),
    recruiting_closes_soon("collaborative", "Step03_RecruitTeams"),
    recruiting_closed("collaborative", "Step03_RecruitTeams"),
    info_session_opened("collaborative", "UserTask_PlanInfoSession"),
    info_session_invited("collaborative", null),
    workshop_invited("workshop", null),
    feedback_asked("workshop", null),
    feedback_closed("workshop", "UserTask_ReflectOnWorkshop"),
    cancellation_near("collaborative", null),
    evaluation_due("collaborative", "Step13_Evaluate"),
    item_reopened("collaborative", "UserTask_RedoStep"),
    timetable_changed("collaborative", null),
    collaborative_cancelled("collaborative", null),
    member_invited(Audience.invited, null),
    contact_invited(Audience.invited, null),
    coach_assigned(Audience.team, Role.coach),
    team_dropped_out(Audience.collaborative, Role.organiser),
    contact_missing(Audience.collaborative, Role.organiser),
    application_withdrawn(Audience.collaborative, Role.organiser),
    team_list_asked(Kind.GIVE_LIST),
    team_list_due_soon(Kind.GIVE_LIST),
    team_list_overdue(Kind.GIVE_LIST),
    report_waits(Audience.team, Role.team_contact),
    results_asked(Audience.team, Role.team_contact),
    list_changed_late(Audience.collaborative, Role.organiser),
    trial_waits_for_study(Audience.trial, Role.coach),
    trial_waits_for_decision(Audience.trial, Role.coach),
    trial_too_long(Audience.trial, null),
    application_received(Audience.applicant, null),
    application_admitted(Audience.applicant, null),
    application_waiting(Audience.applicant, null),
    application_declined(Audience.applicant, null),
    application_cancelled(Audience.applicant, null);

    private static final String COACHING = "interim-coaching";
    private static final String GIVE_LIST = "UserTask_GiveList";

    private final String process;
    private final String element;
    private final Audience audience;
    private final Role role;

    Kind(String process, String element) {
        this.process = process;
        this.element = element;
        this.audience = Audience.collaborative;
        this.role = null;
    }

    /** A kind about one team or trial, which the message's item names, or about one application. */
    Kind(Audience audience, Role role) {
        this.process = "collaborative";
        this.element = null;
        this.audience = audience;
        this.role = role;
    }

    /** A kind about a task of a team's contact; the message's item names the team. */
    Kind(String element) {
        this.process = "participant-list";
        this.element = element;
        this.audience = Audience.team;
        this.role = Role.team_contact;
    }

    /** How its readers are found. */
    Audience audience() {
        return audience;
    }

    /** Whether the item of its messages is a team's id. */
    boolean isOfTeam() {
        return audience == Audience.team
                || audience == Audience.invited
                || this == team_dropped_out
                || this == contact_missing
                || this == list_changed_late;
    }

    /** The process that it comes from. */
    String process() {
        return process;
    }

    /** The task it asks for, or {@code null} when it only tells something. */
    String element() {
        return element;
    }

    /**
     * What a later message to the same person replaces, when this one has not gone yet; {@code null} when both are
     * wanted.
     */
    String about(Integer workshopNumber, String item) {
        return switch (this) {
            case team_list_asked, team_list_due_soon, team_list_overdue -> "list-" + workshopNumber + "-" + item;
            case list_changed_late -> "late-" + workshopNumber + "-" + item;
            case trial_waits_for_study, trial_waits_for_decision, trial_too_long -> "trial-" + item;
            case list_asked, list_due_soon, list_overdue -> "list-" + workshopNumber;
            case recruiting_closes_soon, recruiting_closed -> "recruiting";
            case info_session_invited -> "info-session";
            case feedback_asked, feedback_closed -> "feedback-" + workshopNumber;
            case report_waits -> "report-" + item;
            case results_asked -> "results-" + item;
            case timetable_changed -> "timetable";
            case member_invited, contact_invited -> "invitation";
            case application_received, application_admitted, application_waiting, application_declined -> "application";
            default -> null;
        };
    }

    /** Whether it is told although the collaborative does not run any more. */
    boolean tellsTheEnd() {
        return this == collaborative_cancelled || this == application_cancelled || this == results_asked;
    }

    /**
     * Whom it concerns.
     *
     * @param item the form of the item it is about, the id of the team or of its trial, or {@code null}
     */
    Set<Role> roles(String item) {
        if (role != null) {
            return Set.of(role);
        }
        if (this == trial_too_long) {
            return Set.of(Role.team_contact, Role.coach);
        }
        boolean coachesToo = switch (this) {
            case info_session_invited, workshop_invited, feedback_asked, timetable_changed, collaborative_cancelled ->
                true;
            default -> item != null && item.startsWith(COACHING);
        };
        return coachesToo ? Set.of(Role.organiser, Role.coach) : Set.of(Role.organiser);
    }
}
