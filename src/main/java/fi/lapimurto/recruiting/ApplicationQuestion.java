package fi.lapimurto.recruiting;

/** What a call may ask, named as in the plan of recruiting. */
public enum ApplicationQuestion {
    problem,
    customer_process,
    management_goals,
    team_sketch,
    process_owner,
    decision_making,
    management_support,
    data
}
