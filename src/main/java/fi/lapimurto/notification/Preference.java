package fi.lapimurto.notification;

import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How often one person is told about what, as far as they have chosen. */
@Entity
@Table(name = "notification_preference")
class Preference {

    @Id
    private UUID personId;

    @Version
    private Integer version;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private Map<Topic, Timing> timings = new EnumMap<>(Topic.class);

    protected Preference() {}

    Preference(UUID personId) {
        this.personId = personId;
    }

    /** Chooses for one topic. */
    void choose(Topic topic, Timing timing) {
        if (!topic.choices().contains(timing)) {
            throw UseCaseRejected.invalid(topic.name(), "notification.preference.unknown");
        }
        Map<Topic, Timing> chosen = new EnumMap<>(Topic.class);
        chosen.putAll(timings);
        chosen.put(topic, timing);
        timings = chosen;
    }

    UUID personId() {
        return personId;
    }

    Timing of(Topic topic) {
        return timings.getOrDefault(topic, topic.timing());
    }
}
