package fi.lapimurto.notification;

import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.notification.AnnouncementService.Confirmation;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An announcement as it is being written, right or wrong.
 *
 * @param seen the id of the preview that the person has looked at, or empty
 * @param digest of what they have seen there
 */
record AnnouncementForm(
        List<String> to,
        List<String> without,
        String subject,
        String text,
        String language,
        String seen,
        String digest,
        Boolean again) {

    static AnnouncementForm empty(String language) {
        return new AnnouncementForm(List.of(), List.of(), "", "", language, "", "", false);
    }

    AnnouncementForm {
        to = to == null ? List.of() : to;
        without = without == null ? List.of() : without;
    }

    NewAnnouncement content(FormBinder binder) {
        return binder.bind(
                Map.of(
                        "to",
                        to,
                        "without",
                        without,
                        "subject",
                        text(subject),
                        "text",
                        text(text),
                        "language",
                        text(language)),
                NewAnnouncement.class);
    }

    /** The same, seen as this preview shows it. */
    AnnouncementForm seen(AnnouncementPreview preview) {
        return new AnnouncementForm(
                to, without, subject, text, language, preview.id().toString(), preview.digest(), again);
    }

    /** Whether it has been seen at all. */
    boolean isSeen() {
        return seen != null && seen.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    Confirmation confirmation() {
        return new Confirmation(UUID.fromString(seen), text(digest), Boolean.TRUE.equals(again));
    }

    private static String text(String sent) {
        return sent == null ? "" : sent;
    }
}
