package fi.lapimurto.team;

import fi.lapimurto.engine.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Deletes what was kept of those who left or said no, once it cannot be undone any more. Several nodes may do it at once. */
@Service
public class UndoCleanup {

    private final MemberRows members;
    private final Clock clock;

    UndoCleanup(MemberRows members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /** Who had never joined leaves nothing behind; of who had, the name stays. */
    @UseCase
    @Scheduled(initialDelayString = "PT9M", fixedDelayString = "PT1H")
    public void forget() {
        Instant now = clock.instant();
        members.findByUndoableIsNotNull().stream()
                .filter(it -> it.undoable().isOver(now))
                .forEach(it -> {
                    if (it.forget()) {
                        members.delete(it);
                    }
                });
    }
}
