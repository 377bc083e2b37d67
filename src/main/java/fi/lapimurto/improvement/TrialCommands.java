package fi.lapimurto.improvement;

import fi.lapimurto.audit.Comments;
import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What people do with trials outside of the tasks of their processes. */
@Service
public class TrialCommands {

    private static final int LONGEST = 5000;

    private final TrialAccess access;
    private final Trials trials;
    private final TrialLifecycle lifecycle;
    private final Ideas ideas;
    private final Comments comments;
    private final FormBinder binder;

    TrialCommands(
            TrialAccess access,
            Trials trials,
            TrialLifecycle lifecycle,
            Ideas ideas,
            Comments comments,
            FormBinder binder) {
        this.access = access;
        this.trials = trials;
        this.lifecycle = lifecycle;
        this.ideas = ideas;
        this.comments = comments;
        this.binder = binder;
    }

    /** Begins to plan a trial, as a page or a program sends it. */
    @UseCase
    public Trial start(String login, UUID teamId, Map<String, ?> sent) {
        access.requireWriter(login, teamId);
        return start(login, teamId, binder.bind(sent, NewTrial.class));
    }

    /** Begins to plan a trial; for members of a team that takes part in a collaborative that runs. */
    @UseCase
    public Trial start(String login, UUID teamId, NewTrial trial) {
        Team team = access.requireWriter(login, teamId);
        binder.check(trial);
        UUID ideaId = trial.idea() == null
                ? null
                : ideas.findByTeamIdAndNumber(teamId, trial.idea())
                        .map(Idea::id)
                        .orElseThrow(() -> UseCaseRejected.invalid("idea", "ideas.error.unknown"));
        return lifecycle.start(teamId, team.collaborativeId(), ideaId, trial, login);
    }

    /** Says something about a trial; its team's coach does, and the team answers. */
    @UseCase
    public void comment(String login, UUID teamId, int number, String text) {
        Team team = access.requireReader(login, teamId);
        Trial trial = trials.require(teamId, number);
        access.requireGoingOn(team);
        trials.lock(teamId.toString());
        comments.add(trial.commented(), null, login, access.may(login, Permission.TEAM_COACH, team), text);
    }

    /** Gives a trial up before anything was decided; what was learnt remains. */
    @UseCase
    public void giveUp(String login, UUID teamId, int number, String learnt) {
        access.requireReader(login, teamId);
        Trial trial = trials.require(teamId, number);
        access.requireWriter(login, teamId);
        trial.requireUndecided();
        if (learnt == null || learnt.isBlank()) {
            throw UseCaseRejected.invalid("learnt", "any.required");
        }
        if (learnt.length() > LONGEST) {
            throw UseCaseRejected.invalid("learnt", "any.tooLong.text");
        }
        lifecycle.giveUp(trial.id(), learnt.strip(), login);
    }
}
