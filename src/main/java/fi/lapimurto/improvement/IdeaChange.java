package fi.lapimurto.improvement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who did what with which idea, without its words. It stays when the idea is removed, so that no number is given again. */
@Entity
@Immutable
@Table(name = "improvement_idea_change")
class IdeaChange {

    /** What became of an idea. */
    enum IdeaAction {
        added,
        changed,
        rated,
        removed
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID teamId;
    private int number;

    @Enumerated(EnumType.STRING)
    private IdeaAction what;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private Integer impact;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private Integer ease;

    private Instant at;
    private String byLogin;

    protected IdeaChange() {}

    IdeaChange(Idea idea, IdeaAction what, String by, Instant at) {
        this.teamId = idea.teamId();
        this.number = idea.number();
        this.what = what;
        this.impact = idea.impact();
        this.ease = idea.ease();
        this.at = at;
        this.byLogin = by;
    }
}
