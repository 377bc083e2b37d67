package fi.lapimurto.notification;

import org.springframework.data.repository.Repository;

/** The one row of the mail server's status. */
interface MailServerStatuses extends Repository<MailServerStatus, Boolean> {

    MailServerStatus getByOneTrue();
}
