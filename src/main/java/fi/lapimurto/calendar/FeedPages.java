package fi.lapimurto.calendar;

import fi.lapimurto.people.HomeAddress;
import fi.lapimurto.people.RateLimits;
import fi.lapimurto.web.ClientNetwork;
import fi.lapimurto.web.PageActions;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Calendars under secret addresses, which their holders make and end themselves. */
@Controller
@RequestMapping("/calendar")
class FeedPages {

    /** A calendar program asks every few minutes at the most; a hospital has many behind one address. */
    private static final int MOST = 600;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedService feeds;
    private final RateLimits limits;
    private final HomeAddress home;
    private final PageActions actions;

    FeedPages(FeedService feeds, RateLimits limits, HomeAddress home, PageActions actions) {
        this.feeds = feeds;
        this.limits = limits;
        this.home = home;
        this.actions = actions;
    }

    @PostMapping("/feeds")
    String renew(@RequestParam(required = false) UUID collaborative, Principal person, Locale locale) {
        return actions.redirect("/calendar#feeds", "calendar.feed.made", () -> {
            String token = feeds.renew(person.getName(), collaborative, locale);
            actions.tell("address", home.link("/calendar/" + token + ".ics"));
        });
    }

    @PostMapping("/feeds/revoke")
    String revoke(@RequestParam(required = false) UUID collaborative, Principal person) {
        return actions.redirect(
                "/calendar#feeds", "calendar.feed.revoked", () -> feeds.revoke(person.getName(), collaborative));
    }

    @GetMapping("/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token, HttpServletRequest request) {
        Optional<Duration> wait =
                limits.count("calendar from " + ClientNetwork.of(request.getRemoteAddr()), MOST, WINDOW);
        if (wait.isPresent()) {
            return ResponseEntity.status(429)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1))
                    .build();
        }
        return feeds.read(token)
                .map(FeedPages::calendar)
                .orElseGet(() -> ResponseEntity.notFound()
                        .header("Referrer-Policy", "no-referrer")
                        .build());
    }

    /** Asked again with its ETag, an unchanged calendar is answered by 304. */
    static ResponseEntity<byte[]> calendar(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(DigestUtils.md5DigestAsHex(content))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"lapimurto.ics\"")
                .body(content);
    }
}
