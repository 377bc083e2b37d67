package fi.lapimurto.handbook.process;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeOpening;
import fi.lapimurto.collaborative.NewCollaborative;
import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.StartForm;
import org.springframework.stereotype.Component;

/** The start form of a collaborative. */
@Component
class OpenCollaborativeForm implements StartForm {

    private final CollaborativeOpening opening;
    private final CollaborativeProcess process;

    OpenCollaborativeForm(CollaborativeOpening opening, CollaborativeProcess process) {
        this.opening = opening;
        this.process = process;
    }

    @Override
    public String process() {
        return CollaborativeProcess.KEY;
    }

    @Override
    public Start submit(String userId, FormValues values) {
        Collaborative collaborative = opening.open(values.bind(NewCollaborative.class), userId);
        return new Start(collaborative.code(), process.variables(collaborative));
    }
}
