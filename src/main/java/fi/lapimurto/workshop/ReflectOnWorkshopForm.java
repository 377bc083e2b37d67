package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.ReflectOnWorkshop;
import fi.lapimurto.handbook.StepSheets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ReflectOnWorkshopForm extends ChecklistForm<ReflectOnWorkshop> {

    /** From so many answers on nobody can be told from the summary (G31). */
    private static final int FEWEST_TO_SUM_UP = 5;

    private final StepSheets sheets;

    ReflectOnWorkshopForm(Checklist checklist, StepSheets sheets) {
        super("workshop-reflect-on-workshop", 10, ReflectOnWorkshop.class, checklist);
        this.sheets = sheets;
    }

    @Override
    protected void check(FormOccurrence item, ReflectOnWorkshop decisions) {
        boolean summed = decisions.feedbackSummary() != null;
        if (decisions.answers() >= FEWEST_TO_SUM_UP && !summed) {
            throw UseCaseRejected.invalid("feedbackSummary", "reflection.feedback.required");
        }
        if (decisions.answers() < FEWEST_TO_SUM_UP && summed) {
            throw UseCaseRejected.invalid("feedbackSummary", "reflection.feedback.tooFew", FEWEST_TO_SUM_UP);
        }
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, ReflectOnWorkshop decisions) {
        Timetable timetable =
                sheets.facts(item.collaborativeId()).collaborative().timetable();
        return findings(timetable, item.occurrence(), decisions);
    }

    static List<Finding> findings(Timetable timetable, int occurrence, ReflectOnWorkshop decisions) {
        List<Finding> findings = new ArrayList<>();
        boolean answered = decisions.answers() > 0;
        if (!answered) {
            findings.add(Finding.warn("reflection.noFeedback"));
        }
        if (decisions.coachesReflected() == YesNo.no) {
            findings.add(Finding.warn("reflection.coaches"));
        }
        boolean anotherFollows = occurrence < timetable.workshops().size();
        if (answered && anotherFollows && decisions.changeNote() == null) {
            findings.add(Finding.warn("reflection.changeNote"));
        }
        return findings;
    }
}
