package fi.lapimurto.notification;

import fi.lapimurto.notification.AnnouncementReader.SentAnnouncement;
import fi.lapimurto.notification.AnnouncementService.Confirmation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is written to the people of a round, for programs. */
@RestController
@RequestMapping("/api/collaboratives/{id}/announcements")
@Tag(name = "Messages")
class AnnouncementsApi {

    /**
     * What is sent.
     *
     * @param id from the preview, or any new one
     * @param digest from the preview: refused when something has changed since; may be left out
     * @param again whether words that have been written before are to be sent once more
     */
    record Sending(
            UUID id,
            String digest,
            Boolean again,
            List<Addressee> to,
            List<UUID> without,
            String subject,
            String text,
            String language) {

        NewAnnouncement content() {
            return new NewAnnouncement(to, without, subject, text, language);
        }

        Confirmation confirmation() {
            return new Confirmation(id, digest, Boolean.TRUE.equals(again));
        }
    }

    /** What has been sent, to how many people. */
    record Sent(UUID id, int recipients) {}

    private final AnnouncementReader reader;
    private final AnnouncementPreviews previews;
    private final AnnouncementService announcements;

    AnnouncementsApi(AnnouncementReader reader, AnnouncementPreviews previews, AnnouncementService announcements) {
        this.reader = reader;
        this.previews = previews;
        this.announcements = announcements;
    }

    @GetMapping
    @Operation(
            summary = "What organisers and coaches have written to the people of the collaborative, the newest first")
    List<SentAnnouncement> list(@PathVariable UUID id, Principal person) {
        return reader.of(id, person.getName()).sent();
    }

    @PostMapping("/preview")
    @Operation(summary = "Who would get a message, and what it would say in each of their languages; sends nothing")
    AnnouncementPreview preview(@PathVariable UUID id, @RequestBody NewAnnouncement content, Principal person) {
        return previews.preview(id, content, person.getName());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Writes to contacts, members or coaches, one message for each of them",
            description = "Sent a second time with the same id, it is the one that has gone. Without its teams it goes"
                    + " to all to whose people you may write.")
    Sent send(@PathVariable UUID id, @RequestBody Sending sending, Principal person) {
        Announcement sent = announcements.send(id, sending.content(), sending.confirmation(), person.getName());
        return new Sent(sent.id(), sent.recipients());
    }
}
