package fi.lapimurto.notification;

import fi.lapimurto.notification.DeliveryResult.DeliveryOutcome;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * One connection to the mail server, kept from mail to mail: {@link JavaMailSenderImpl} makes a new one at each call, and
 * does not say whether a mail server that broke off may have the mail. For one thread only.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpConnection implements AutoCloseable {

    private static final int SERVICE_CLOSING = 421;

    private final JavaMailSenderImpl server;
    private final MailComposer composer;
    private final String protocol;
    private Transport transport;

    /** Does not connect yet. A server that falls silent is not waited for for ever. */
    SmtpConnection(JavaMailSenderImpl server, MailComposer composer, NotificationSettings settings) {
        this.server = server;
        this.composer = composer;
        this.protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
        Properties properties = server.getJavaMailProperties();
        for (String limit : new String[] {"timeout", "writetimeout", "connectiontimeout"}) {
            properties.putIfAbsent(
                    "mail." + protocol + "." + limit,
                    String.valueOf(settings.patience().toMillis()));
        }
        // A certificate has to be the server's own.
        properties.putIfAbsent("mail." + protocol + ".ssl.checkserveridentity", "true");
    }

    /** Makes sure that there is a connection; otherwise says what stands in its way. */
    Optional<MailServerTrouble> open() {
        if (transport != null && transport.isConnected()) {
            return Optional.empty();
        }
        close();
        try {
            transport = server.getSession().getTransport(protocol);
            String user = server.getUsername() == null || server.getUsername().isBlank() ? null : server.getUsername();
            transport.connect(server.getHost(), server.getPort(), user, server.getPassword());
            return Optional.empty();
        } catch (MessagingException e) {
            close();
            return Optional.of(trouble(e));
        }
    }

    private static MailServerTrouble trouble(MessagingException failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SSLException || String.valueOf(e.getMessage()).startsWith("STARTTLS is required")) {
                return MailServerTrouble.encryption;
            }
        }
        return failure instanceof AuthenticationFailedException ? MailServerTrouble.login : MailServerTrouble.away;
    }

    /**
     * Sends a letter.
     *
     * @throws MessagingException if no mail can be made of it, such as for a bad address
     * @throws RuntimeException if the letter itself cannot be sent; the next one may
     */
    DeliveryResult send(Letter letter, String key) throws MessagingException {
        OutgoingMail mail = composer.compose(letter, key, server.getSession());
        Optional<MailServerTrouble> trouble = transport == null ? open() : Optional.empty();
        if (trouble.isPresent()) {
            return DeliveryResult.unavailable(trouble.get());
        }
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return DeliveryResult.accepted();
        } catch (MessagingException | IllegalStateException notConnected) {
            return failed(mail, notConnected);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private DeliveryResult failed(OutgoingMail mail, Exception failure) throws MessagingException {
        Reply reply = Reply.of(failure);
        if (reply.code == 0 && !mail.begun() && failure instanceof MessagingException own && transport.isConnected()) {
            throw own;
        }
        if (reply.toSender && reply.code >= 400) {
            return DeliveryResult.unavailable(reply.code < 500 ? MailServerTrouble.busy : MailServerTrouble.sender);
        }
        if (reply.code >= 400 && reply.code != SERVICE_CLOSING) {
            return new DeliveryResult(
                    reply.code < 500 ? DeliveryOutcome.deferred : DeliveryOutcome.refused, reply.code, null);
        }
        close();
        if (!mail.begun() || reply.code == SERVICE_CLOSING) {
            return DeliveryResult.unavailable(MailServerTrouble.away);
        }
        return new DeliveryResult(
                mail.handedOver() ? DeliveryOutcome.doubtful : DeliveryOutcome.broken, 0, MailServerTrouble.away);
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException alreadyGone) {
                // Nothing depends on a farewell.
            }
            transport = null;
        }
    }

    /** The mail server's reply code, 0 when there is none, and whether it came before any recipient was named. */
    private record Reply(int code, boolean toSender) {

        static Reply of(Exception failure) {
            Reply found = new Reply(0, false);
            for (Exception e = failure;
                    e != null;
                    e = e instanceof MessagingException it ? it.getNextException() : null) {
                if (e instanceof SMTPSenderFailedException it) {
                    return new Reply(it.getReturnCode(), true);
                } else if (e instanceof SMTPAddressFailedException it) {
                    return new Reply(it.getReturnCode(), false);
                } else if (e instanceof SMTPSendFailedException it) {
                    found = new Reply(
                            it.getReturnCode(), String.valueOf(it.getCommand()).startsWith("MAIL"));
                }
            }
            return found;
        }
    }
}
