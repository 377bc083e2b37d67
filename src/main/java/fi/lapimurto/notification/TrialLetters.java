package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialEvent;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.people.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters about trials; their item is the trial's id. Nobody is told to wait for what has been done meanwhile. */
@Component
class TrialLetters implements LetterCatalogue {

    private final Audiences audiences;
    private final Trials trials;
    private final TeamNames teams;

    TrialLetters(Audiences audiences, Trials trials, TeamNames teams) {
        this.audiences = audiences;
        this.trials = trials;
        this.teams = teams;
    }

    @Override
    public List<MessageKind> kinds() {
        Audience coach = audiences.trialTeam(Role.coach);
        return List.of(
                ofTrial("trial_waits_for_study")
                        .on(TrialEvent.WaitsForStudy.class, it -> Cause.about(it.collaborativeId(), it.trialId()))
                        .onlyWhile(it -> trial(it).state() == TrialState.studying)
                        .to(coach),
                ofTrial("trial_waits_for_decision")
                        .on(TrialEvent.WaitsForDecision.class, it -> Cause.about(it.collaborativeId(), it.trialId()))
                        .onlyWhile(it -> trial(it).state() == TrialState.deciding)
                        .to(coach),
                ofTrial("trial_too_long")
                        .on(TrialEvent.TooLong.class, it -> Cause.about(it.collaborativeId(), it.trialId()))
                        .onlyWhile(it -> trial(it).state().open())
                        .to(audiences.trialTeam(Role.team_contact, Role.coach)));
    }

    private MessageKindBuilder ofTrial(String name) {
        return MessageKind.named(name)
                .topic(Topic.work)
                .group("trial")
                .says(this::aboutTrial)
                .leadsTo("trial", this::page);
    }

    private Trial trial(MessageOrigin message) {
        return trials.get(UUID.fromString(message.item()));
    }

    /** What a trial is called stands in the letter and not in its subject, which organisers see in the outbox. */
    private void aboutTrial(LetterContent letter, MessageOrigin message) {
        Trial trial = trial(message);
        letter.number(trial.number());
        letter.name(teams.of(trial.teamId()));
        letter.title(trial.title());
    }

    private String page(MessageOrigin message, Collaborative collaborative) {
        Trial trial = trial(message);
        return "/teams/" + trial.teamId() + "/trials/" + trial.number();
    }
}
