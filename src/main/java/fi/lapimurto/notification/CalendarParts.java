package fi.lapimurto.notification;

import fi.lapimurto.calendar.CalendarFiles.Party;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;

/**
 * An invitation in a mail, as mail programs look for it: as another form of the text, which they offer to accept, and as a
 * file for those that do not.
 */
final class CalendarParts {

    private CalendarParts() {}

    /** The whole content of a mail that carries an invitation of its only recipient. */
    static MimeMultipart with(CalendarFile calendar, InternetAddress from, BodyPart text, BodyPart html)
            throws MessagingException {
        byte[] file = calendar.text()
                .apply(new Party(from.getPersonal(), from.getAddress()))
                .getBytes(StandardCharsets.UTF_8);
        BodyPart offered = part(file, "text/calendar; charset=UTF-8; method=" + calendar.method());
        MimeBodyPart choices = new MimeBodyPart();
        choices.setContent(new MimeMultipart("alternative", text, html, offered));
        MimeBodyPart attached = part(file, "application/ics; name=invite.ics");
        attached.setFileName("invite.ics");
        attached.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", choices, attached);
    }

    private static MimeBodyPart part(byte[] content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
