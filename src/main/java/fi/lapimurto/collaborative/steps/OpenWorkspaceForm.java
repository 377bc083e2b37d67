package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.engine.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class OpenWorkspaceForm extends ChecklistForm<OpenWorkspace> {

    OpenWorkspaceForm(Checklist checklist) {
        super("collaborative-open-workspace", 5, OpenWorkspace.class, checklist);
    }

    @Override
    protected void check(Item item, OpenWorkspace decisions) {
        if (!decisions.access().containsAll(List.of(OpenWorkspace.Access.participants, OpenWorkspace.Access.coaches))) {
            throw Refused.invalid("access", "workspace.access.both");
        }
    }
}
