package fi.lapimurto.handbook.steps;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.steps.OpenWorkspace.Access;
import fi.lapimurto.handbook.steps.OpenWorkspace.Content;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Step 5: a place that both participants and coaches can open. */
@Component
class OpenWorkspaceForm extends ChecklistForm<OpenWorkspace> {

    OpenWorkspaceForm(Checklist checklist) {
        super("collaborative-open-workspace", 5, OpenWorkspace.class, checklist);
    }

    @Override
    protected void check(FormOccurrence item, OpenWorkspace decisions) {
        if (!decisions.access().containsAll(List.of(Access.participants, Access.coaches))) {
            throw UseCaseRejected.invalid("access", "workspace.access.both");
        }
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, OpenWorkspace decisions) {
        List<Finding> findings = new ArrayList<>();
        if (decisions.severalOrganisations() == YesNo.yes && decisions.separate() == YesNo.no) {
            findings.add(Finding.warn("workspace.notSeparate"));
        }
        if (!decisions.contents().containsAll(List.of(Content.materials, Content.outputs))) {
            findings.add(Finding.warn("workspace.contents"));
        }
        return findings;
    }
}
