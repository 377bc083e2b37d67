package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.people.People;
import fi.lapimurto.team.Team;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been written to the people of a round, and to whom somebody may write next. */
@Service
class AnnouncementReader {

    /**
     * What somebody sees before they write.
     *
     * @param open whether the round can be written to
     * @param teams to whose people they may write, by name
     * @param sent the newest first
     */
    record Overview(Collaborative collaborative, boolean open, List<Team> teams, List<SentAnnouncement> sent) {}

    /** An announcement that has gone to the outbox. */
    record SentAnnouncement(
            UUID id,
            String subject,
            String text,
            String language,
            List<Addressee> to,
            int recipients,
            String by,
            String name,
            Instant at) {}

    private final AnnouncementDrafts drafts;
    private final Announcements announcements;
    private final Collaboratives collaboratives;
    private final People people;

    AnnouncementReader(
            AnnouncementDrafts drafts, Announcements announcements, Collaboratives collaboratives, People people) {
        this.drafts = drafts;
        this.announcements = announcements;
        this.collaboratives = collaboratives;
        this.people = people;
    }

    @Transactional(readOnly = true)
    public Overview of(UUID collaborativeId, String reader) {
        List<Team> teams = drafts.teams(collaborativeId, reader);
        Collaborative collaborative = collaboratives.get(collaborativeId);
        List<Announcement> all = announcements.findByCollaborativeIdOrderByAtDesc(collaborativeId);
        Map<String, String> names =
                people.names(all.stream().map(Announcement::by).distinct().toList());
        return new Overview(
                collaborative,
                AnnouncementDrafts.isOpen(collaborative),
                teams,
                all.stream().map(it -> sent(it, names)).toList());
    }

    private static SentAnnouncement sent(Announcement it, Map<String, String> names) {
        return new SentAnnouncement(
                it.id(),
                it.subject(),
                it.text(),
                it.language(),
                it.addressed().to(),
                it.recipients(),
                it.by(),
                names.getOrDefault(it.by(), it.by()),
                it.at());
    }
}
