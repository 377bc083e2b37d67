package fi.lapimurto.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an organiser may change of a rule. */
@Embeddable
record Counting(
        int amount,
        @Enumerated(EnumType.STRING) Unit unit,
        @Enumerated(EnumType.STRING) Roll roll,
        // As it stands on the wall, not converted between time zones.
        @JdbcTypeCode(SqlTypes.LOCAL_TIME) @Column(name = "time_of_day")
        LocalTime time) {

    static Counting of(RuleChange change) {
        return new Counting(change.offset(), change.unit(), change.roll(), change.time());
    }
}
