package fi.lapimurto.task;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one person has typed into a task's form and not sent yet. Two people's drafts never meet. */
@Entity
@Table(name = "task_draft")
class TaskDraft {

    /** Whose draft of which task. */
    @Embeddable
    record Key(String taskId, String login) implements Serializable {}

    @EmbeddedId
    private Key id;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private Map<String, List<String>> fields;

    private Instant savedAt;

    @Version
    private Integer version;

    protected TaskDraft() {}

    TaskDraft(Key id) {
        this.id = id;
    }

    /** Keeps what was typed into some fields, beside what was typed into others before. */
    void save(Map<String, List<String>> typed, Instant at) {
        Map<String, List<String>> all = new LinkedHashMap<>(fields == null ? Map.of() : fields);
        all.putAll(typed);
        fields = all;
        savedAt = at;
    }

    /** What was typed, by field; a choice of several has several. */
    Map<String, List<String>> fields() {
        return fields;
    }

    Instant savedAt() {
        return savedAt;
    }

    int version() {
        return version;
    }
}
