package fi.lapimurto.handbook.steps;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Lines;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.PrepareProgramme;
import fi.lapimurto.handbook.PrepareProgramme.CommissionerDecision;
import fi.lapimurto.handbook.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Step 2: recruiting begins when the commissioner has approved what is offered (S2.7, S2.8). */
@Component
class PrepareProgrammeForm extends ChecklistForm<PrepareProgramme> {

    /** Teams that learn from each other and still fit into one room (G10). */
    private static final int FEWEST_TEAMS = 7;

    private static final int MOST_TEAMS = 10;

    /** A team small enough to act and large enough to hold the professions (G1). */
    private static final int FEWEST_PEOPLE = 5;

    private static final int MOST_PEOPLE = 8;

    /** With fewer there is no team (G1). */
    private static final int NO_TEAM_BELOW = 3;

    private final Collaboratives collaboratives;
    private final MessageSource messages;

    PrepareProgrammeForm(Checklist checklist, Collaboratives collaboratives, MessageSource messages) {
        super("collaborative-prepare-programme", Step.PREPARE, PrepareProgramme.class, checklist);
        this.collaboratives = collaboratives;
        this.messages = messages;
    }

    @Override
    protected Map<String, Object> shown(FormOccurrence item) {
        Collaborative collaborative = collaboratives.get(item.collaborativeId());
        return Map.of("timetable", timetable(collaborative));
    }

    @Override
    protected Map<String, Object> shared(Collaborative collaborative) {
        Map<String, Object> shared = new HashMap<>();
        shared.put("sharpenedGoals", Lines.joined(collaborative.goals()));
        shared.put("targetGroup", collaborative.targetGroup());
        shared.put("marketingText", collaborative.callText());
        shared.values().removeIf(Objects::isNull);
        return shared;
    }

    @Override
    protected PrepareProgramme settle(FormOccurrence item, PrepareProgramme programme) {
        collaboratives
                .get(item.collaborativeId())
                .sharpen(Lines.of(programme.sharpenedGoals()), programme.targetGroup(), programme.marketingText());
        return programme.withoutShared();
    }

    private String timetable(Collaborative collaborative) {
        Locale locale = Locale.forLanguageTag(collaborative.language());
        return collaborative.timetable().workshops().stream()
                .map(workshop -> messages.getMessage(
                        "collaborative.timetable.line",
                        new Object[] {
                            workshop.number(),
                            DateFormats.text(workshop.firstDay(), workshop.lastDay(), locale),
                            messages.getMessage("collaborative.delivery." + workshop.delivery(), null, locale)
                        },
                        locale))
                .collect(Collectors.joining("\n"));
    }

    @Override
    protected void check(FormOccurrence item, PrepareProgramme programme) {
        AgreeCommissionForm.checkGoals("sharpenedGoals", programme.sharpenedGoals());
        if (programme.commissionerDecision() == CommissionerDecision.changes_needed
                && programme.commissionerRemarks() == null) {
            throw UseCaseRejected.invalid("commissionerRemarks", "collaborative.prepare.remarksNeeded");
        }
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, PrepareProgramme programme) {
        List<Finding> findings = new ArrayList<>();
        int teams = programme.teamsPlanned();
        int people = programme.peoplePerTeam();
        if (teams < FEWEST_TEAMS || teams > MOST_TEAMS) {
            findings.add(Finding.warn("programme.teams", teams, FEWEST_TEAMS, MOST_TEAMS));
        }
        if (people < NO_TEAM_BELOW) {
            findings.add(Finding.block("programme.noTeam", people, NO_TEAM_BELOW));
        } else if (people < FEWEST_PEOPLE || people > MOST_PEOPLE) {
            findings.add(Finding.warn("programme.people", people, FEWEST_PEOPLE, MOST_PEOPLE));
        }
        return findings;
    }

    @Override
    protected Map<String, Object> answers(FormOccurrence item, Optional<PrepareProgramme> programme) {
        boolean ready = programme
                .map(made -> made.commissionerDecision() == CommissionerDecision.approved)
                .orElse(true);
        return Map.of("readyToRecruit", ready);
    }
}
