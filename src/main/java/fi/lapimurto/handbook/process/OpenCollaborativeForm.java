package fi.lapimurto.handbook.process;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeOpening;
import fi.lapimurto.collaborative.NewCollaborative;
import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.StartForm;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import org.springframework.stereotype.Component;

/** The start form of a collaborative. */
@Component
class OpenCollaborativeForm implements StartForm {

    private final CollaborativeOpening opening;
    private final CollaborativeProcess process;
    private final AccessControl access;

    OpenCollaborativeForm(CollaborativeOpening opening, CollaborativeProcess process, AccessControl access) {
        this.opening = opening;
        this.process = process;
        this.access = access;
    }

    @Override
    public String process() {
        return CollaborativeProcess.KEY;
    }

    @Override
    public Start submit(String userId, FormValues values) {
        access.require(userId, Permission.ROUND_OPEN);
        Collaborative collaborative = opening.open(values.bind(NewCollaborative.class), userId);
        return new Start(collaborative.code(), process.variables(collaborative));
    }
}
