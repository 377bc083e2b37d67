package fi.lapimurto.team.web;

import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Invitations;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.Members;
import fi.lapimurto.team.NewMember;
import fi.lapimurto.team.NewTeam;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAccess;
import fi.lapimurto.team.TeamCoaches;
import fi.lapimurto.team.TeamFacts;
import fi.lapimurto.team.TeamLifecycle;
import fi.lapimurto.team.Teams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What pages and API do with teams, each in a transaction that is repeated when others are at it too. */
@Component
public class TeamCommands {

    /** What is asked of a team that the organisers add themselves. */
    record Added(
            String language, String contactName, String contactEmail, String contactPhone, String overrideReason) {}

    private final Teams teams;
    private final TeamAccess access;
    private final AccessControl accessControl;
    private final Members members;
    private final Invitations invitations;
    private final TeamCoaches coaches;
    private final TeamLifecycle course;
    private final FormBinder binder;
    private final RetryingTransaction repetition;

    TeamCommands(
            Teams teams,
            TeamAccess access,
            AccessControl accessControl,
            Members members,
            Invitations invitations,
            TeamCoaches coaches,
            TeamLifecycle course,
            FormBinder binder,
            RetryingTransaction repetition) {
        this.teams = teams;
        this.access = access;
        this.accessControl = accessControl;
        this.members = members;
        this.invitations = invitations;
        this.coaches = coaches;
        this.course = course;
        this.binder = binder;
        this.repetition = repetition;
    }

    Team admit(UUID collaborativeId, Map<String, ?> sent, String by) {
        accessControl.require(by, Permission.ROUND_ORGANISE, collaborativeId);
        TeamFacts facts = binder.bind(withAnswer(sent), TeamFacts.class);
        Added added = binder.bind(sent, Added.class);
        NewTeam team = new NewTeam(
                collaborativeId,
                null,
                facts.name(),
                facts.organisation(),
                facts.unit(),
                facts.customerProcess(),
                facts.problem(),
                facts.managementGoals(),
                facts.crossesOrganisations(),
                facts.processOwner(),
                added.language(),
                added.contactName(),
                added.contactEmail(),
                added.contactPhone(),
                List.of(),
                added.overrideReason());
        return repetition.inTransaction(() -> teams.admit(by, team));
    }

    void requireKeeper(UUID teamId, String by) {
        access.require(by, Permission.TEAM_PEOPLE, teamId);
    }

    void describe(UUID teamId, int version, Map<String, ?> sent, String by) {
        access.require(by, Permission.TEAM_PEOPLE, teamId);
        TeamFacts facts = binder.bind(withAnswer(sent), TeamFacts.class);
        repetition.inTransaction(() -> members.describe(by, teamId, version, facts));
    }

    Member add(UUID teamId, Map<String, ?> sent, String grounds, String by) {
        access.require(by, Permission.TEAM_PEOPLE, teamId);
        NewMember member = binder.bind(sent, NewMember.class);
        return repetition.inTransaction(() -> members.add(by, teamId, member, grounds));
    }

    Member change(UUID teamId, UUID memberId, Integer version, Map<String, ?> sent, String grounds, String by) {
        access.require(by, Permission.TEAM_PEOPLE, teamId);
        NewMember member = binder.bind(sent, NewMember.class);
        return repetition.inTransaction(() -> members.change(by, teamId, memberId, version, member, grounds));
    }

    void remove(UUID teamId, UUID memberId, String by) {
        repetition.inTransaction(() -> members.remove(by, teamId, memberId));
    }

    void makeContact(UUID teamId, UUID memberId, String by) {
        repetition.inTransaction(() -> members.makeContact(by, teamId, memberId));
    }

    void invite(UUID teamId, UUID memberId, String by) {
        repetition.inTransaction(() -> invitations.invite(by, teamId, memberId));
    }

    int inviteAll(UUID teamId, String by) {
        return repetition.<Integer>inTransaction(() -> invitations.inviteAll(by, teamId));
    }

    String handOver(UUID teamId, UUID memberId, String by) {
        return repetition.inTransaction(() -> invitations.handOver(by, teamId, memberId));
    }

    void assignCoach(UUID teamId, String coach, String by) {
        repetition.inTransaction(() -> coaches.assign(by, teamId, coach));
    }

    void withdrawCoach(UUID teamId, String coach, String by) {
        repetition.inTransaction(() -> coaches.withdraw(by, teamId, coach));
    }

    int substitute(UUID collaborativeId, String from, String to, String by) {
        return repetition.<Integer>inTransaction(() -> coaches.substitute(by, collaborativeId, from, to));
    }

    void dropOut(UUID teamId, String reason, String by) {
        repetition.inTransaction(() -> course.dropOut(by, teamId, reason));
    }

    /** A box that is not ticked is not sent. */
    private static Map<String, Object> withAnswer(Map<String, ?> sent) {
        Map<String, Object> all = new HashMap<>(sent);
        Object crosses = all.get("crossesOrganisations");
        if (crosses == null || crosses.equals("")) {
            all.put("crossesOrganisations", false);
        }
        return all;
    }
}
