package fi.lapimurto.recruiting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The installation's secret for signing application pages: one row, made by the migration. */
@Entity
@Immutable
@Table(name = "team_application_key")
class SigningKey {

    @Id
    private Boolean one;

    private byte[] key;

    protected SigningKey() {}
}
