package fi.lapimurto.handbook.steps;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.RecruitTeams;
import fi.lapimurto.handbook.RecruitTeams.TeamRule;
import fi.lapimurto.handbook.Recruits;
import fi.lapimurto.handbook.Step;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Step 3, when recruiting has closed. */
@Component
class RecruitTeamsForm extends ChecklistForm<RecruitTeams> {

    /** A process that crosses organisations has an owner (S3.10); not every process does, so this is no rule for all. */
    private static final List<TeamRule> OF_EVERY_TEAM = List.of(
            TeamRule.team_size,
            TeamRule.all_professions,
            TeamRule.supervisors,
            TeamRule.voluntary,
            TeamRule.management_goals);

    private final Recruits recruits;

    RecruitTeamsForm(Checklist checklist, Recruits recruits) {
        super("collaborative-recruit-teams", Step.RECRUITING, RecruitTeams.class, checklist);
        this.recruits = recruits;
    }

    /** What the applications make; a collaborative that recruits in another way counts for itself. */
    @Override
    protected RecruitTeams proposal(FormOccurrence item) {
        Recruits.RecruitCount count = recruits.count(item.collaborativeId());
        return count.none()
                ? null
                : new RecruitTeams(
                        count.applied(), count.chosen(), count.waiting(), count.declined(), null, null, null);
    }

    @Override
    protected void check(FormOccurrence item, RecruitTeams made) {
        long answered = (long) made.teamsChosen() + made.waitingList() + made.declined();
        if (answered != made.applied()) {
            throw UseCaseRejected.invalid("applied", "recruiting.applied.sum", answered);
        }
        if (made.declined() > 0 && made.declineReasons() == null) {
            throw UseCaseRejected.invalid("declineReasons", "recruiting.declined.reasons");
        }
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, RecruitTeams made) {
        List<Finding> findings = new ArrayList<>();
        int undecided = recruits.count(item.collaborativeId()).undecided();
        if (undecided > 0) {
            findings.add(Finding.warn("recruiting.undecided", undecided));
        }
        if (made.teamsChosen() < PlanRecruitingForm.FEWEST_TEAMS) {
            findings.add(Finding.warn("recruiting.tooFew", made.teamsChosen()));
        }
        if (made.teamsChosen() > PlanRecruitingForm.MOST_TEAMS) {
            findings.add(Finding.warn("recruiting.tooMany", made.teamsChosen()));
        }
        List<MessageSourceResolvable> open = OF_EVERY_TEAM.stream()
                .filter(rule -> !made.rulesConfirmed().contains(rule))
                .map(rule -> Wording.of("finding.recruiting.rule." + rule))
                .toList();
        if (!open.isEmpty()) {
            findings.add(Finding.warn("recruiting.rules", Wording.list(open)));
        }
        return findings;
    }
}
