package fi.lapimurto.team;

import fi.lapimurto.handbook.StepSheets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lists name a team as it is called now. */
@Component
class NamesInLists {

    private final StepSheets sheets;

    NamesInLists(StepSheets sheets) {
        this.sheets = sheets;
    }

    @EventListener
    void on(TeamRenamed event) {
        sheets.renameTeam(event.collaborativeId(), event.before(), event.name());
    }
}
