package fi.lapimurto.improvement;

import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that a team thinks of changing. */
@Entity
@Table(name = "improvement_idea")
public class Idea {

    /**
     * What a team has agreed on an idea, and what stood there before.
     *
     * @param seenImpact what the reader saw, or {@code null} where there was nothing
     */
    public record Rating(int number, Integer seenImpact, Integer seenEase, Integer impact, Integer ease) {

        boolean moves() {
            return !Objects.equals(impact, seenImpact) || !Objects.equals(ease, seenEase);
        }
    }

    /** High impact and easy first; what is not rated stands last. */
    static final Comparator<Idea> ORDER = Comparator.comparing(
                    Idea::field, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(it -> it.rated() ? -it.impact * it.ease : 0)
            .thenComparing(it -> it.rated() ? -it.impact : 0)
            .thenComparing(Idea::number);

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID teamId;
    private int number;

    @Column(name = "line")
    private String text;

    private String why;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private Integer impact;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private Integer ease;

    private Instant changedAt;
    private String changedBy;

    protected Idea() {}

    Idea(UUID teamId, int number, IdeaContent content, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.teamId = teamId;
        this.number = number;
        change(content, by, now);
    }

    /** Says it otherwise. */
    final void change(IdeaContent content, String by, Instant now) {
        requirePlace("impact", content.impact(), content.ease());
        text = content.text();
        why = content.why();
        place(content.impact(), content.ease(), by, now);
    }

    /**
     * Puts it where the team has agreed.
     *
     * @return whether nobody else has moved it since it was seen
     */
    boolean rate(Rating rating, String by, Instant now) {
        if (!stands(rating.seenImpact(), rating.seenEase())) {
            return false;
        }
        place(rating.impact(), rating.ease(), by, now);
        return true;
    }

    boolean stands(Integer atImpact, Integer atEase) {
        return Objects.equals(impact, atImpact) && Objects.equals(ease, atEase);
    }

    /**
     * Refuses a change by somebody who has not seen the newest.
     *
     * @param seen the version that was seen, or {@code null} for whatever is there
     */
    void requireSeen(Integer seen) {
        if (seen != null && !seen.equals(version)) {
            throw UseCaseRejected.conflict("ideas.error.changed");
        }
    }

    /** Refuses what is no place in the four-field, which has two numbers from 1 to 5. */
    static void requirePlace(String field, Integer impact, Integer ease) {
        if ((impact == null) != (ease == null)) {
            throw UseCaseRejected.invalid(field, "ideas.error.half");
        }
        if (impact != null && (impact < 1 || impact > 5 || ease < 1 || ease > 5)) {
            throw UseCaseRejected.invalid(field, "ideas.error.scale");
        }
    }

    private void place(Integer toImpact, Integer toEase, String by, Instant now) {
        impact = toImpact;
        ease = toEase;
        changedBy = by;
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    UUID teamId() {
        return teamId;
    }

    /** The team's own number for it, which no other idea gets. */
    public int number() {
        return number;
    }

    /** Which state of it this is; {@code null} as long as it is not kept. */
    public Integer version() {
        return version;
    }

    public String text() {
        return text;
    }

    /** Why it would help, or {@code null}. */
    public String why() {
        return why;
    }

    /** How much it would do for the goal, from 1 to 5; {@code null} until the team has agreed. */
    public Integer impact() {
        return impact;
    }

    /** How easy it is, from 1 to 5; {@code null} as long as the impact is. */
    public Integer ease() {
        return ease;
    }

    public boolean rated() {
        return impact != null;
    }

    /** Where it stands in the four-field, or {@code null}. */
    public Quadrant field() {
        return rated() ? Quadrant.of(impact, ease) : null;
    }
}
