package fi.lapimurto.demo;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.notification.Addressee;
import fi.lapimurto.notification.AnnouncementService;
import fi.lapimurto.notification.AnnouncementService.Confirmation;
import fi.lapimurto.notification.NewAnnouncement;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What organisers have written to the teams. */
@Component
class AnnouncementSeed {

    private static final String SUBJECT = "Ennen seuraavaa työpajaa";
    private static final String TEXT = """
            Hyvä yhteyshenkilö,

            seuraava työpaja lähestyy. Kertokaa viimeistään viikkoa ennen, ketkä tiimistänne tulevat, ja ottakaa mukaan tähänastiset mittaustulokset.

            Pysäköintitilaa on vähän, joten tulkaa yhteiskyydillä, jos voitte.
            """;

    private final AnnouncementService announcements;
    private final SeedActions actions;

    AnnouncementSeed(AnnouncementService announcements, SeedActions actions) {
        this.announcements = announcements;
        this.actions = actions;
    }

    void write(Collaborative collaborative) {
        NewAnnouncement content = new NewAnnouncement(List.of(Addressee.contacts), List.of(), SUBJECT, TEXT, "fi");
        Confirmation confirmed = new Confirmation(UUID.randomUUID(), null, false);
        actions.act(() -> {
            announcements.send(collaborative.id(), content, confirmed, SeedActions.ORGANISER);
        });
    }
}
