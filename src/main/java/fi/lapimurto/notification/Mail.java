package fi.lapimurto.notification;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/**
 * A mail as it goes over the wire. Its end is sent only when the mails before it have been noted as sent, or as many of
 * them as {@link Dispatcher} wants: so only few at a time can be with the mail server without our knowing.
 */
class Mail extends MimeMessage {

    private final InternetAddress from;
    private final InternetAddress to;
    private byte[] bytes;
    private Note before = () -> {};
    private boolean handedOver;

    /** Something that the database has to know first. */
    interface Note {
        void await() throws IOException;
    }

    Mail(Session session, InternetAddress from, InternetAddress to) throws MessagingException {
        super(session);
        this.from = from;
        this.to = to;
        setFrom(from);
        setRecipient(RecipientType.TO, to);
    }

    /** Makes the bytes; afterwards nothing can be changed. */
    Mail finish(byte[] body) throws MessagingException {
        String head = String.join("\r\n", Collections.list(getAllHeaderLines())) + "\r\n\r\n";
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        bytes = new byte[first.length + body.length];
        System.arraycopy(first, 0, bytes, 0, first.length);
        System.arraycopy(body, 0, bytes, first.length, body.length);
        return this;
    }

    void after(Note note) {
        before = note;
        handedOver = false;
    }

    /** Whether the mail server may have it, whatever it answered or did not. */
    boolean handedOver() {
        return handedOver;
    }

    /** Known already: reading it out of the head for each mail takes its time. */
    @Override
    public Address[] getFrom() {
        return new Address[] {from};
    }

    Address[] recipients() {
        return new Address[] {to};
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException {
        out.write(bytes);
        before.await();
        handedOver = true;
    }
}
