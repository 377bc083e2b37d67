package fi.lapimurto.recruiting;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SigningKeys extends Repository<SigningKey, Boolean> {

    @Query("select k.key from SigningKey k")
    byte[] key();
}
