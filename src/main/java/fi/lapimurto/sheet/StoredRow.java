package fi.lapimurto.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row of a list whose rows are kept as JSON. */
@Entity
@Table(name = "sheet_row")
class StoredRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private UUID ownerId;
    private String sheet;
    private int occurrence;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String content;

    private Instant changedAt;
    private String changedBy;

    protected StoredRow() {}

    StoredRow(SheetPlace place, String content, String by, Instant at) {
        this.ownerId = place.ownerId();
        this.sheet = place.sheet();
        this.occurrence = place.occurrence();
        change(content, by, at);
    }

    void change(String content, String by, Instant at) {
        this.content = content;
        this.changedBy = by;
        this.changedAt = at;
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    SheetPlace place() {
        return new SheetPlace(ownerId, sheet, occurrence);
    }

    String content() {
        return content;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
