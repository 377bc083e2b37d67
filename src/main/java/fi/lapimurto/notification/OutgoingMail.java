package fi.lapimurto.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A mail that keeps its Message-ID, and knows how far it has gone. */
class OutgoingMail extends MimeMessage {

    private final String id;
    private boolean begun;
    private boolean handedOver;

    OutgoingMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
        begun = true;
        super.writeTo(out, without);
        handedOver = true;
    }

    /** Whether the mail server was ready to take it. */
    boolean begun() {
        return begun;
    }

    /** Whether the mail server may have it, whatever it answered or did not. */
    boolean handedOver() {
        return handedOver;
    }
}
