package fi.lapimurto.notification;

import fi.lapimurto.form.MailAddresses;
import fi.lapimurto.people.PeopleSettings;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes mails of letters: plain text first, HTML beside it. */
@Component
class MailComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    static {
        // Otherwise Jakarta Mail looks for it on the whole class path, several times for each mail.
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final ITemplateEngine templates;
    private final InternetAddress from;
    private final String host;
    private final Clock clock;

    MailComposer(ITemplateEngine templates, NotificationSettings settings, PeopleSettings people, Clock clock)
            throws AddressException {
        this.templates = templates;
        InternetAddress given =
                new InternetAddress(settings.from() != null ? settings.from() : "lapimurto@" + host(people), true);
        this.from = named(given, given.getPersonal());
        this.host = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
        this.clock = clock;
    }

    private static String host(PeopleSettings people) {
        String host =
                people.address() == null ? null : URI.create(people.address()).getHost();
        return host == null ? "localhost" : host;
    }

    /** The same for every copy of a message, so that a receiver's server can drop the second one. */
    String messageId(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(digest, 0, 20) + "@" + host + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An address or a name that is none fails here, before anything is sent. */
    OutgoingMail compose(Letter letter, String key, Session session) throws MessagingException {
        OutgoingMail mail = new OutgoingMail(session, messageId(key));
        mail.setFrom(from);
        mail.setRecipient(RecipientType.TO, recipient(letter));
        if (MailAddresses.isAddress(letter.replyTo())) {
            mail.setReplyTo(new Address[] {new InternetAddress(MailAddresses.toAscii(letter.replyTo()), true)});
        }
        mail.setSubject(oneLine(letter.subject()), UTF_8);
        mail.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(clock)));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        if (letter.unsubscribe() != null) {
            // With one click (RFC 8058).
            mail.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setHeader("Content-Language", letter.locale().toLanguageTag());
        Context context = new Context(letter.locale());
        context.setVariables(letter.variables());
        BodyPart text = part("plain", templates.process("mail/message.txt", context));
        BodyPart html = part("html", templates.process("mail/message", context));
        mail.setContent(
                letter.invitation() == null
                        ? new MimeMultipart("alternative", text, html)
                        : CalendarParts.with(letter.invitation(), from, text, html));
        mail.saveChanges();
        return mail;
    }

    private static InternetAddress recipient(Letter letter) throws MessagingException {
        // Angus Mail cuts characters to one byte each: with others than ASCII the mail would go to somebody else.
        if (!MailAddresses.isAddress(letter.address())) {
            throw new AddressException("no address that mail can be sent to");
        }
        return named(new InternetAddress(MailAddresses.toAscii(letter.address()), true), oneLine(letter.name()));
    }

    /** Letters of a name that are not ASCII travel as encoded words (RFC 2047). */
    private static InternetAddress named(InternetAddress address, String name) {
        try {
            address.setPersonal(name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return address;
    }

    private static BodyPart part(String subtype, String text) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    /** A line break in a header would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
