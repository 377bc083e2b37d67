package fi.lapimurto.calendar;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.OneTimeToken;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calendars that programs subscribe to: each shows what its person may see at the moment of reading. */
@Service
@Transactional
class FeedService {

    private static final int DAYS_BACK = 400;
    private static final int DAYS_AHEAD = 800;

    private final CalendarFeeds feeds;
    private final CalendarReader reader;
    private final CalendarFiles files;
    private final Collaboratives collaboratives;
    private final MessageSource messages;
    private final Clock clock;

    FeedService(
            CalendarFeeds feeds,
            CalendarReader reader,
            CalendarFiles files,
            Collaboratives collaboratives,
            MessageSource messages,
            Clock clock) {
        this.feeds = feeds;
        this.reader = reader;
        this.files = files;
        this.collaboratives = collaboratives;
        this.messages = messages;
        this.clock = clock;
    }

    /** When the person's addresses were made, by their rounds; the one of everything has the key {@code null}. */
    @Transactional(readOnly = true)
    public Map<UUID, Instant> of(String login) {
        Map<UUID, Instant> made = new HashMap<>();
        feeds.findByLogin(login).forEach(it -> made.put(it.collaborativeId(), it.createdAt()));
        return made;
    }

    /**
     * Makes an address, in place of one that there was.
     *
     * @return the secret of the address, which nobody can tell afterwards
     */
    @UseCase
    public String renew(String login, UUID collaborativeId, Locale locale) {
        if (!reader.any(login, collaborativeId)) {
            throw UseCaseRejected.conflict("calendar.feed.nothing");
        }
        OneTimeToken token = OneTimeToken.create();
        CalendarFeed feed =
                feeds.find(login, collaborativeId).orElseGet(() -> new CalendarFeed(login, collaborativeId));
        feed.renew(token.hash(), locale.getLanguage(), clock.instant());
        feeds.save(feed);
        return token.text();
    }

    /** Lets an address stop working. */
    @UseCase
    public void revoke(String login, UUID collaborativeId) {
        feeds.find(login, collaborativeId).ifPresent(feeds::delete);
    }

    /** The calendar behind a secret; none when it was revoked, or when the person may not see it any more. */
    @Transactional(readOnly = true)
    public Optional<String> read(String token) {
        return feeds.findByTokenHash(new OneTimeToken(token).hash())
                .filter(it -> reader.any(it.login(), it.collaborativeId()))
                .map(this::written);
    }

    private String written(CalendarFeed feed) {
        LocalDate today = LocalDate.now(clock);
        Locale locale = Locale.forLanguageTag(feed.language());
        List<CalendarEvent> events = reader.events(
                feed.login(), feed.collaborativeId(), today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
        String name = feed.collaborativeId() == null
                ? messages.getMessage("calendar.feed.name", null, locale)
                : collaboratives.get(feed.collaborativeId()).name();
        return files.published(name, events, feed.createdAt(), locale);
    }
}
