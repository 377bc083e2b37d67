package fi.lapimurto.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what an announcement would say, and to whom it would go. */
@Service
class AnnouncementPreviews {

    private final AnnouncementDrafts drafts;
    private final Announcements announcements;
    private final AnnouncementLetters announced;
    private final LetterWriter letters;
    private final Clock clock;

    AnnouncementPreviews(
            AnnouncementDrafts drafts,
            Announcements announcements,
            AnnouncementLetters announced,
            LetterWriter letters,
            Clock clock) {
        this.drafts = drafts;
        this.announcements = announcements;
        this.announced = announced;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public AnnouncementPreview preview(UUID collaborativeId, NewAnnouncement content, String by) {
        AnnouncementDraft draft = drafts.draft(collaborativeId, content, by);
        List<Recipient> reached = draft.reached();
        Map<Locale, Recipient> languages = new LinkedHashMap<>();
        reached.forEach(it -> languages.putIfAbsent(it.language(), it));
        return new AnnouncementPreview(
                UUID.randomUUID(),
                draft.digest(),
                reached.size(),
                reached.stream().map(Recipient::name).toList(),
                draft.all().stream()
                        .filter(it -> it.email() == null)
                        .map(Recipient::name)
                        .toList(),
                draft.unreached(),
                announcements.findByCollaborativeIdOrderByAtDesc(collaborativeId).stream()
                        .filter(it -> it.saysTheSameAs(draft))
                        .findFirst()
                        .map(Announcement::at)
                        .orElse(null),
                languages.values().stream().map(it -> letter(draft, it)).toList());
    }

    private Letter letter(AnnouncementDraft draft, Recipient to) {
        NewAnnouncement it = draft.content();
        Instant now = clock.instant();
        UUID round = draft.collaborative().id();
        String language = to.language().getLanguage();
        MessageOrigin origin =
                new MessageOrigin(null, AnnouncementLetters.NAME, round, null, null, to.id(), language, now, now, null);
        return letters.draft(
                origin,
                draft.collaborative(),
                to,
                (letter, message) -> announced.add(letter, draft.by(), it.subject(), it.text(), it.language()));
    }
}
