package fi.lapimurto.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpStatus;

/** The body of one request, as far as it keeps within its limits; whoever reads it, a form, a file or JSON, reads it here. */
class LimitedBody implements InputBuffer {

    private static final Duration SOON = Duration.ofMillis(200);

    private final Request request;
    private final InputBuffer socket;
    private final BodyLimits limits;
    private final BodyWaits waits;
    private final String network;
    private final long largest;
    private final long start = System.nanoTime();
    private ByteBuffer ahead;
    private long received;
    private boolean ended;
    private boolean refused;

    LimitedBody(Request request, BodyLimits limits, BodyWaits waits, String network, long largest) {
        this.request = request;
        this.socket = request.getInputBuffer();
        this.limits = limits;
        this.waits = waits;
        this.network = network;
        this.largest = largest;
    }

    /** Waits until all of it is there. */
    void readAhead() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ReceivedBytes part = new ReceivedBytes();
        while (receive(part) >= 0) {
            byte[] bytes = new byte[part.buffer.remaining()];
            part.buffer.get(bytes);
            all.write(bytes, 0, bytes.length);
        }
        ahead = ByteBuffer.wrap(all.toByteArray());
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (refused) {
            return -1;
        }
        if (ahead == null) {
            return receive(handler);
        }
        int length = ahead.remaining();
        if (length == 0) {
            return -1;
        }
        handler.setByteBuffer(ahead.slice());
        ahead.position(ahead.limit());
        return length;
    }

    @Override
    public int available() {
        return refused ? 0 : ahead == null ? socket.available() : ahead.remaining();
    }

    /** Nothing more of it is read by whoever answers. */
    void refuse() {
        refused = true;
    }

    boolean isEnded() {
        return ended;
    }

    /**
     * Lets the sender finish, who would not see the answer otherwise; not for longer than a body may take at all. What
     * comes after the body is the next request: whoever asks for more overwrites it.
     */
    void skip() {
        ReceivedBytes part = new ReceivedBytes();
        try {
            while (!ended && elapsed().compareTo(limits.grace()) < 0) {
                if (received == request.getContentLengthLong()) {
                    ended = true;
                } else {
                    received += Math.max(pull(part), 0);
                }
            }
        } catch (IOException gone) {
            ended = false;
        }
    }

    private int receive(ApplicationBufferHandler handler) throws IOException {
        if (elapsed().compareTo(limits.patience(received)) > 0) {
            throw new BodyRefused(HttpStatus.REQUEST_TIMEOUT);
        }
        if (received == request.getContentLengthLong()) {
            ended = true;
            return -1;
        }
        int length = pull(handler);
        received += Math.max(length, 0);
        if (received > largest) {
            throw new BodyRefused(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        return length;
    }

    private int pull(ApplicationBufferHandler handler) throws IOException {
        boolean waiting = !isHere();
        if (waiting && !waits.enter(network)) {
            if (!comesSoon()) {
                throw new BodyRefused(HttpStatus.SERVICE_UNAVAILABLE);
            }
            waiting = false;
        }
        try {
            int length = socket.doRead(handler);
            ended = length < 0;
            return length;
        } catch (SocketTimeoutException slow) {
            throw new BodyRefused(HttpStatus.REQUEST_TIMEOUT);
        } finally {
            if (waiting) {
                waits.leave(network);
            }
        }
    }

    private boolean isHere() {
        request.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return request.getAvailable() > 0;
    }

    /** The body of a small form follows its head at once. */
    private boolean comesSoon() {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!isHere()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return true;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static final class ReceivedBytes implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // The server hands over what it has.
        }
    }
}
