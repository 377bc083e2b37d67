package fi.lapimurto.notification;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that keeps nothing but how often each Message-ID came, and that can be as difficult as a test wants. */
public class SmtpSink implements AutoCloseable {

    private static final String MESSAGE_ID = "\r\nMessage-ID: ";

    /** The end of a line, a full stop, and the end of its line without the first carriage return. */
    private static final int END = ('\n' << 24) | ('.' << 16) | ('\r' << 8) | '\n';

    private final SSLContext encryption;
    private final int port;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> delivered = new ConcurrentHashMap<>();
    private volatile ServerSocket socket;
    private volatile Thread acceptor;
    private volatile int connected;
    private final AtomicInteger encrypted = new AtomicInteger();

    /** Answers a command, or {@code null} to take it as usual. */
    private volatile UnaryOperator<String> answers = command -> null;

    /** Called with the Message-ID when a mail is taken, before the program hears of it. */
    private volatile Consumer<String> taken = id -> {};

    public SmtpSink() {
        this(0);
    }

    public SmtpSink(int port) {
        this.encryption = null;
        this.port = listen(port);
    }

    /** One that offers to encrypt, with this certificate. */
    SmtpSink(SSLContext encryption) {
        this.encryption = encryption;
        this.port = listen(0);
    }

    public int port() {
        return port;
    }

    public Map<String, Integer> delivered() {
        return Map.copyOf(delivered);
    }

    public int mails() {
        return delivered.values().stream().mapToInt(it -> it).sum();
    }

    /** How many of the mails came over encrypted connections. */
    int encrypted() {
        return encrypted.get();
    }

    public int connections() {
        return connected;
    }

    public void answer(UnaryOperator<String> commands) {
        answers = commands;
    }

    public void whenTaken(Consumer<String> hook) {
        taken = hook;
    }

    public void forget() {
        delivered.clear();
    }

    /** As when the mail server is switched off. */
    public void goAway() {
        try {
            socket.close();
            // A connection that is just being accepted would be served in spite of all.
            acceptor.join(2000);
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void comeBack() {
        listen(port);
    }

    @Override
    public void close() {
        goAway();
    }

    private int listen(int wanted) {
        try {
            ServerSocket listening = new ServerSocket(wanted, 50, InetAddress.getLoopbackAddress());
            socket = listening;
            acceptor = start(() -> accept(listening));
            return listening.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) {
                Socket connection = listening.accept();
                connection.setTcpNoDelay(true);
                connected++;
                connections.add(connection);
                start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // As goAway wants it.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            say(connection.getOutputStream(), "220 sink ready");
            if (talk(connection, encryption != null)) {
                SSLSocket safe = (SSLSocket) encryption.getSocketFactory().createSocket(connection, null, port, true);
                safe.setUseClientMode(false);
                talk(safe, false);
            }
        } catch (IOException brokenOff) {
            // The other side may do that at any time.
        } finally {
            connections.remove(connection);
        }
    }

    /** Until the other side says goodbye, or wants to go on encrypted. */
    private boolean talk(Socket connection, boolean offersEncryption) throws IOException {
        InputStream in = new BufferedInputStream(connection.getInputStream(), 16384);
        OutputStream out = connection.getOutputStream();
        for (String command = line(in); command != null; command = line(in)) {
            String answer = answers.apply(command);
            String verb =
                    command.length() < 4 ? command : command.substring(0, 4).toUpperCase();
            if (answer != null) {
                say(out, answer);
            } else if (verb.equals("DATA")) {
                say(out, "354 go on");
                take(id(data(in)), connection);
                String afterwards = answers.apply(".");
                say(out, afterwards == null ? "250 taken" : afterwards);
            } else if (verb.equals("QUIT")) {
                say(out, "221 bye");
                return false;
            } else if (verb.equals("EHLO") && offersEncryption) {
                say(out, "250-sink\r\n250 STARTTLS");
            } else if (verb.equals("STAR") && offersEncryption) {
                say(out, "220 go on");
                return true;
            } else {
                say(out, "250 ok");
            }
        }
        return false;
    }

    private void take(String id, Socket connection) {
        delivered.merge(id, 1, Integer::sum);
        if (connection instanceof SSLSocket) {
            encrypted.incrementAndGet();
        }
        taken.accept(id);
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int it = in.read(); it != '\n'; it = in.read()) {
            if (it < 0) {
                return null;
            }
            if (it != '\r') {
                line.append((char) it);
            }
        }
        return line.toString();
    }

    /** Up to the line that holds nothing but a full stop. */
    private static String data(InputStream in) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream(4096);
        int lastFour = 0;
        while (lastFour != END) {
            int it = in.read();
            if (it < 0) {
                throw new IOException("broken off within a mail");
            }
            data.write(it);
            lastFour = (lastFour << 8) | it;
        }
        return data.toString(StandardCharsets.ISO_8859_1);
    }

    private static String id(String data) {
        int begin = data.indexOf(MESSAGE_ID) + MESSAGE_ID.length();
        return data.substring(begin, data.indexOf("\r\n", begin));
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work, "smtp-sink");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
