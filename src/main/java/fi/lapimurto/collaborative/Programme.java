package fi.lapimurto.collaborative;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A programme that several collaboratives (rounds) belong to (P12). */
@Entity
@Table(name = "collaborative_programme")
public class Programme {

    @Id
    private UUID id;

    private String name;

    protected Programme() {}

    public Programme(String name) {
        this.id = UUID.randomUUID();
        this.name = name;
    }

    String name() {
        return name;
    }
}
