package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.collaborative.Finding;
import fi.lapimurto.collaborative.YesNo;
import fi.lapimurto.collaborative.steps.OpenWorkspace.Access;
import fi.lapimurto.collaborative.steps.OpenWorkspace.Content;
import fi.lapimurto.engine.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Step 5: a place that both participants and coaches can open (S5). */
@Component
class OpenWorkspaceForm extends ChecklistForm<OpenWorkspace> {

    OpenWorkspaceForm(Checklist checklist) {
        super("collaborative-open-workspace", 5, OpenWorkspace.class, checklist);
    }

    @Override
    protected void check(Item item, OpenWorkspace decisions) {
        if (!decisions.access().containsAll(List.of(Access.participants, Access.coaches))) {
            throw Refused.invalid("access", "workspace.access.both");
        }
    }

    @Override
    protected List<Finding> findings(Item item, OpenWorkspace decisions) {
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
