package fi.lapimurto.demo;

import fi.lapimurto.journey.Communications;
import fi.lapimurto.journey.Communications.CommunicationAudience;
import fi.lapimurto.journey.Communications.Told;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.PaperCommands;
import fi.lapimurto.journey.PaperComments;
import fi.lapimurto.journey.ResultConsents;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a team of the demo has written outside its tasks, and what was said of it. */
@Component
class PaperSeed {

    /** @param consents to whom results may be told */
    record Papers(List<String> consents, List<Notice> told, List<Draft> drafts) {}

    record Notice(String day, CommunicationAudience audience, String what) {}

    record Draft(Deliverable paper, Map<String, Object> values, List<Remark> remarks) {}

    /** @param coach whether the team's coach said it, and not its contact */
    record Remark(boolean coach, String text) {

        String by(String contact) {
            return coach ? SeedActions.COACH : contact;
        }
    }

    private final SeedActions actions;
    private final SeedFiles files;
    private final PaperCommands papers;
    private final PaperComments comments;
    private final ResultConsents consents;
    private final Communications communications;

    PaperSeed(
            SeedActions actions,
            SeedFiles files,
            PaperCommands papers,
            PaperComments comments,
            ResultConsents consents,
            Communications communications) {
        this.actions = actions;
        this.files = files;
        this.papers = papers;
        this.comments = comments;
        this.consents = consents;
        this.communications = communications;
    }

    void fill(UUID team, Papers written, String contact) {
        written.consents().forEach(it -> actions.act(() -> consents.give(contact, team, it)));
        written.told().forEach(it -> actions.act(() -> communications.add(contact, team, told(it))));
        for (Draft it : written.drafts()) {
            actions.act(() -> papers.save(contact, team, it.paper(), null, it.values()));
            it.remarks()
                    .forEach(said ->
                            actions.act(() -> comments.add(said.by(contact), team, it.paper(), 0, said.text())));
        }
    }

    private Told told(Notice it) {
        return new Told(LocalDate.parse(files.fromToday(it.day())), it.audience(), it.what(), null, false);
    }
}
