package fi.lapimurto.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What people have chosen; whoever has not chosen has none. */
interface Preferences extends Repository<Preference, UUID> {

    Optional<Preference> findById(UUID personId);

    List<Preference> findAll();

    Preference save(Preference preference);
}
