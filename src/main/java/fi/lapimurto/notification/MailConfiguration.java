package fi.lapimurto.notification;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sending, where a mail server is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class MailConfiguration {

    @Bean
    Dispatcher dispatcher(
            Outbox outbox,
            Editor editor,
            MailWriter writer,
            MailServer server,
            Failures failures,
            Bell bell,
            NotificationSettings settings,
            Clock clock,
            OutboxMetrics metrics,
            DataSource database,
            JavaMailSenderImpl mail) {
        MailLine line = new MailLine(mail, settings.lease());
        SentNotes notes = new SentNotes(database, clock);
        return new Dispatcher(outbox, editor, writer, server, failures, bell, settings, clock, notes, metrics, line);
    }
}
