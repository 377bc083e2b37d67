package fi.lapimurto.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A mail as it goes over the wire. Its end is sent only when the mail before it has been noted as sent: so at most one
 * mail at a time can be with the mail server without our knowing.
 */
class Mail extends MimeMessage {

    private final String messageId;
    private byte[] bytes;
    private Note before = () -> {};
    private boolean handedOver;

    /** Something that has to be on the disk first. */
    interface Note {
        void await() throws IOException;
    }

    Mail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** Makes the bytes; afterwards nothing can be changed. */
    Mail finish() throws MessagingException {
        saveChanges();
        ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
        try {
            super.writeTo(out, new String[] {"Bcc", "Content-Length"});
        } catch (IOException e) {
            throw new MessagingException("cannot be written", e);
        }
        bytes = out.toByteArray();
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

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException {
        out.write(bytes);
        before.await();
        handedOver = true;
    }
}
