package fi.lapimurto.team;

import fi.lapimurto.audit.AuditSubject;
import java.util.UUID;

/** What becomes of a team and its members. */
public enum TeamChange {
    admitted,
    described,
    member_added,
    member_changed,
    member_removed,
    removal_undone,
    contact_changed,
    contact_change_undone,
    invited,
    link_handed_over,
    joined,
    place_opened,
    decline_undone,
    coach_assigned,
    coach_withdrawn,
    named,
    work_saved,
    report_approved,
    permission_given,
    permission_withdrawn,
    communication_changed,
    /** A task that was over before the team came has another day; the detail is the task. */
    catch_up_changed,
    catch_up_agreed,
    dropped_out,
    /** Why a team is other than a rule says; the detail is the rule. */
    grounds_given;

    public static AuditSubject subject(UUID teamId) {
        return new AuditSubject("team", teamId, null, teamId);
    }

    /** What a team writes, which not everybody may read who may read the team. */
    public static AuditSubject paper(UUID teamId) {
        return new AuditSubject("paper", teamId, null, teamId);
    }

    static AuditSubject member(UUID teamId, UUID memberId) {
        return new AuditSubject("member", memberId, null, teamId);
    }
}
