package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.engine.Refused;
import org.springframework.stereotype.Component;

@Component
class PrepareMatrixAndListsForm extends ChecklistForm<PrepareMatrixAndLists> {

    PrepareMatrixAndListsForm(Checklist checklist) {
        super("collaborative-prepare-matrix-and-lists", 9, PrepareMatrixAndLists.class, checklist);
    }

    @Override
    protected void check(Item item, PrepareMatrixAndLists decisions) {
        if (decisions.groupWorkShare() < 50 && decisions.groupWorkReason() == null) {
            throw Refused.invalid("groupWorkReason", "matrix.groupWork.reason");
        }
    }
}
