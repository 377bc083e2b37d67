package fi.lapimurto.demo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A part of the demo that this database has, whole. */
@Entity
@Table(name = "demo_part")
class DemoPart {

    @Id
    private String name;

    private Instant createdAt;

    protected DemoPart() {}

    DemoPart(String name, Instant createdAt) {
        this.name = name;
        this.createdAt = createdAt;
    }
}
