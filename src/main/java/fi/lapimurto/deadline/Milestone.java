package fi.lapimurto.deadline;

/**
 * What becomes due in a collaborative, in the order of its steps. Each has a row of the same name in the decision table
 * {@code deadlines}; its name for people is the message {@code deadline.milestone.<name>}.
 */
public enum Milestone {
    commission_agreed,
    programme_defined,
    recruiting_opens,
    recruiting_closes_default,
    recruiting_closes_soon,
    teams_chosen,
    venues_booked,
    cancellation_reminder,
    workspace_opened,
    communication_started,
    info_session_opens,
    info_session_planned,
    info_session,
    team_named,
    preassignment_given,
    site_visits_begin,
    site_visits_done,
    preassignment_returned,
    matrix_prepared,
    programme_planned,
    participant_list_reminder,
    participant_list,
    arrangements_made,
    coaches_rehearsed,
    workshop_begins,
    workshop_held,
    feedback_asked,
    feedback_closes,
    reflected,
    workshop_papers,
    coaches_assigned,
    coaching_planned,
    interim_coaching,
    guidance_arranged,
    action_period_work,
    poster,
    team_reports,
    overall_report,
    followup_3_months,
    followup_6_months,
    followup_12_months;

    /** Whether it opens work that another milestone asks for soon afterwards. */
    boolean opensWork() {
        return this == info_session_opens || this == site_visits_begin || this == participant_list_reminder;
    }

    /**
     * Whether something happens by itself then. Where such a moment is over before it is known, it happens at once; what
     * people must have ready is due on the day when it becomes known.
     */
    boolean happensByItself() {
        return switch (this) {
            case recruiting_closes_soon,
                    cancellation_reminder,
                    info_session_opens,
                    participant_list_reminder,
                    site_visits_begin,
                    workshop_begins,
                    workshop_held,
                    feedback_asked,
                    feedback_closes,
                    overall_report,
                    followup_3_months,
                    followup_6_months,
                    followup_12_months -> true;
            default -> false;
        };
    }
}
