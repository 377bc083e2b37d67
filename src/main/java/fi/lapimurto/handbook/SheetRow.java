package fi.lapimurto.handbook;

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

/** One row of a list. */
@Entity
@Table(name = "collaborative_row")
class SheetRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private UUID collaborativeId;
    private String sheet;
    private int occurrence;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String content;

    private Instant changedAt;
    private String changedBy;

    protected SheetRow() {}

    SheetRow(Sheet<?> sheet, ChecklistForm.Item place, String content, String by, Instant at) {
        this.collaborativeId = place.collaborativeId();
        this.sheet = sheet.id();
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

    String sheet() {
        return sheet;
    }

    int occurrence() {
        return occurrence;
    }

    UUID collaborativeId() {
        return collaborativeId;
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
