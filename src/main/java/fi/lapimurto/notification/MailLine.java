package fi.lapimurto.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the mail server, kept from mail to mail: a new one for each mail was sixty times slower. */
class MailLine {

    private static final int SERVICE_CLOSING = 421;

    /** The line or the server is at fault, not the mail. */
    static class Broken extends Exception {

        private final transient MailServer.Trouble trouble;
        private final boolean doubtful;

        Broken(MailServer.Trouble trouble, boolean doubtful, Exception cause) {
            super(cause);
            this.trouble = trouble;
            this.doubtful = doubtful;
        }

        MailServer.Trouble trouble() {
            return trouble;
        }

        /** Whether the mail server may have the mail all the same. */
        boolean doubtful() {
            return doubtful;
        }
    }

    /** The mail server does not take this mail. */
    static class Refusal extends Exception {

        private final int code;

        Refusal(int code, Exception cause) {
            super(cause);
            this.code = code;
        }

        int code() {
            return code;
        }

        boolean forGood() {
            return code >= 500;
        }
    }

    private final JavaMailSenderImpl server;
    private Transport transport;

    /**
     * A line to a server.
     *
     * @param lease in which one mail must have been sent or given up, whatever the server does
     */
    MailLine(JavaMailSenderImpl server, Duration lease) {
        this.server = server;
        Properties properties = server.getJavaMailProperties();
        String smtp = "mail." + (server.getProtocol() == null ? "smtp" : server.getProtocol());
        // A mail takes four answers at most. Without a limit a server that falls silent would be waited for for ever.
        String patience = String.valueOf(lease.toMillis() / 6);
        properties.putIfAbsent(smtp + ".timeout", patience);
        properties.putIfAbsent(smtp + ".writetimeout", patience);
        properties.putIfAbsent(smtp + ".connectiontimeout", patience);
        // A certificate has to be the server's own.
        properties.putIfAbsent(smtp + ".ssl.checkserveridentity", "true");
    }

    Session session() {
        return server.getSession();
    }

    /** Makes sure that there is a connection. */
    void open() throws Broken {
        if (transport != null && transport.isConnected()) {
            return;
        }
        close();
        try {
            String protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
            transport = session().getTransport(protocol);
            transport.connect(
                    server.getHost(), server.getPort(), blankIsNone(server.getUsername()), server.getPassword());
        } catch (AuthenticationFailedException e) {
            close();
            throw new Broken(MailServer.Trouble.login, false, e);
        } catch (MessagingException e) {
            close();
            throw new Broken(trouble(e), false, e);
        }
    }

    private static MailServer.Trouble trouble(MessagingException failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SSLException || String.valueOf(e.getMessage()).startsWith("STARTTLS is required")) {
                return MailServer.Trouble.encryption;
            }
        }
        return MailServer.Trouble.away;
    }

    private static String blankIsNone(String user) {
        return user == null || user.isBlank() ? null : user;
    }

    void send(Mail mail) throws Broken, Refusal {
        try {
            transport.sendMessage(mail, mail.recipients());
        } catch (MessagingException | IllegalStateException e) {
            SenderCode found = SenderCode.in(e);
            if (found.sender && found.code >= 400) {
                throw new Broken(found.code < 500 ? MailServer.Trouble.busy : MailServer.Trouble.sender, false, e);
            }
            if (found.code < 400 || found.code == SERVICE_CLOSING) {
                close();
                boolean answered = found.code == SERVICE_CLOSING;
                throw new Broken(MailServer.Trouble.away, mail.handedOver() && !answered, e);
            }
            throw new Refusal(found.code, e);
        }
    }

    void close() {
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
    private record SenderCode(int code, boolean sender) {

        static SenderCode in(Exception failure) {
            SenderCode found = new SenderCode(0, false);
            for (Exception e = failure;
                    e != null;
                    e = e instanceof MessagingException it ? it.getNextException() : null) {
                if (e instanceof SMTPSenderFailedException it) {
                    return new SenderCode(it.getReturnCode(), true);
                } else if (e instanceof SMTPAddressFailedException it) {
                    return new SenderCode(it.getReturnCode(), false);
                } else if (e instanceof SMTPSendFailedException it) {
                    found = new SenderCode(
                            it.getReturnCode(), String.valueOf(it.getCommand()).startsWith("MAIL"));
                }
            }
            return found;
        }
    }
}
