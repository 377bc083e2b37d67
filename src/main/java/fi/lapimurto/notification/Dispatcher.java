package fi.lapimurto.notification;

import fi.lapimurto.notification.Editor.Edited;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Sends this node's share of the messages over one kept connection. Three threads share the work: one sends, one notes
 * what was sent while the next mail is on its way, and one reads the next messages and puts them into words.
 */
class Dispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** So long a mail that is on its way is waited for when the program ends. */
    private static final Duration FAREWELL = Duration.ofSeconds(25);

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** So many mails are noted together where more wait than are taken at a time and may go fast. */
    static final int TOGETHER = 25;

    private final Outbox outbox;
    private final Editor editor;
    private final MailWriter writer;
    private final MailServer server;
    private final Failures failures;
    private final Bell bell;
    private final NotificationSettings settings;
    private final Clock clock;
    private final SentNotes notes;
    private final OutboxMetrics metrics;
    private final MailLine line;

    private final ExecutorService reader = Executors.newSingleThreadExecutor(named("mail-reader"));
    private final ExecutorService noter = Executors.newSingleThreadExecutor(named("mail-noter"));

    /** Sent after all, with an incident to be resolved. Only whoever notes touches it. */
    private final Queue<Message> overcome = new ArrayDeque<>();

    /** So long the database is waited for: others wait longer before they take this node for dead. */
    private final Duration patience;

    private volatile boolean running;
    private volatile boolean stopping;
    private Thread sender;
    private long nextSlot;

    /** Whether the mail server has been seen to work since the last look. */
    private volatile boolean proved;

    Dispatcher(
            Outbox outbox,
            Editor editor,
            MailWriter writer,
            MailServer server,
            Failures failures,
            Bell bell,
            NotificationSettings settings,
            Clock clock,
            SentNotes notes,
            OutboxMetrics metrics,
            MailLine line) {
        this.outbox = outbox;
        this.editor = editor;
        this.writer = writer;
        this.server = server;
        this.failures = failures;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
        this.notes = notes;
        this.metrics = metrics;
        this.line = line;
        this.patience = settings.lease().dividedBy(6);
    }

    @Override
    public void start() {
        running = true;
        sender = named("mail-sender").newThread(this::work);
        sender.start();
    }

    @Override
    public void stop() {
        stopping = true;
        bell.ring();
        try {
            if (sender != null) {
                sender.join(FAREWELL.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.shutdown();
        noter.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (!stopping) {
            try {
                drain();
                bell.await(settings.poll());
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("The outbox cannot be read now: {}", e.getMessage());
                pause(PAUSE.multipliedBy(5));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("Sending messages failed; it goes on in a moment", e);
                pause(settings.poll());
            }
        }
        line.close();
    }

    /** Sends everything that is due now. */
    void drain() {
        if (settings.hold()) {
            return;
        }
        if (!get(noter.submit(() -> putNotesAway(Duration.ZERO)))) {
            return;
        }
        int recovered = outbox.recover(settings.lease());
        if (recovered > 0) {
            LOG.warn("{} messages were with a node that has ended; they are sent again", recovered);
        }
        if (!outbox.due() || !server.mayBeTried()) {
            return;
        }
        try {
            line.open();
            proved = false;
        } catch (MailLine.Broken broken) {
            away(broken);
            return;
        }
        sendAll();
    }

    private void sendAll() {
        Future<Batch> next = reader.submit(this::read);
        try {
            for (Batch batch = get(next); !batch.mails.isEmpty(); batch = get(next)) {
                next = reader.submit(this::read);
                if (!send(batch)) {
                    return;
                }
            }
        } finally {
            try {
                get(next).mails.forEach(it -> outbox.release(it.edited.message()));
            } finally {
                get(noter.submit(() -> putNotesAway(patience)));
            }
        }
    }

    /** Messages with their mails, all taken at the same moment. */
    private record Batch(Instant takenAt, List<Written> mails) {}

    /** Hands what was sent over to whoever notes it. */
    private final class Noting {

        private final int together;
        private final List<Message> sent = new ArrayList<>();

        /** What was handed over last: the end of the next mail goes out when the database knows of it. */
        private Mail.Note before = () -> {};

        Noting(int together) {
            this.together = together;
        }

        void sent(Message message) {
            sent.add(message);
            if (sent.size() >= together) {
                handOver();
            }
        }

        private void handOver() {
            List<Message> group = List.copyOf(sent);
            sent.clear();
            Future<Boolean> noted = noter.submit(() -> noteAtLast(group));
            before = () -> {
                if (!get(noted)) {
                    throw new IOException("the database is away");
                }
            };
        }

        void finish() {
            if (!sent.isEmpty()) {
                handOver();
            }
            try {
                before.await();
            } catch (IOException databaseAway) {
                // It is noted as soon as the database is back.
            }
        }
    }

    /** A message and its mail; without a mail there is a problem. */
    private record Written(Edited edited, Mail mail, Problem problem) {}

    private Batch read() {
        if (stopping) {
            return new Batch(clock.instant(), List.of());
        }
        Instant now = clock.instant();
        List<Message> taken = outbox.claim(settings.batch());
        try {
            return new Batch(now, editor.edit(taken).stream().map(this::written).toList());
        } catch (RuntimeException e) {
            if (e instanceof DataAccessException || e instanceof TransactionException) {
                taken.forEach(outbox::release);
                throw e;
            }
            return new Batch(now, oneByOne(taken));
        }
    }

    /** One message that cannot be put into words must not keep the others back. */
    private List<Written> oneByOne(List<Message> taken) {
        List<Written> written = new ArrayList<>();
        for (Message message : taken) {
            try {
                written.add(written(editor.edit(List.of(message)).get(0)));
            } catch (RuntimeException e) {
                LOG.error("The message {} cannot be put into words", message.id(), e);
                written.add(new Written(new Edited(message, "", null, null), null, Problem.not_written));
            }
        }
        return written;
    }

    private Written written(Edited edited) {
        if (edited.letter() == null) {
            return new Written(edited, null, edited.problem());
        }
        try {
            Mail mail = writer.write(edited.letter(), edited.message().key(), line.session());
            return new Written(edited, mail, null);
        } catch (MessagingException e) {
            return new Written(edited, null, Problem.bad_address);
        }
    }

    /** Whether the line still stands. */
    private boolean send(Batch batch) {
        // Who takes longer is taken for dead: what was not begun by then goes to whoever is faster.
        Instant last = batch.takenAt.plus(patience);
        Noting noting = new Noting(settings.mayGoFast() && batch.mails.size() >= settings.batch() ? TOGETHER : 1);
        boolean good = true;
        try {
            for (Written it : batch.mails) {
                Message message = it.edited.message();
                if (it.mail == null) {
                    settle(it);
                } else if (!good || stopping || clock.instant().isAfter(last)) {
                    outbox.release(message);
                } else {
                    good = send(it, noting);
                }
            }
        } finally {
            noting.finish();
        }
        return good && !stopping;
    }

    /** Whether the line still stands. */
    private boolean send(Written it, Noting noting) {
        Message message = it.edited.message();
        keepPace();
        it.mail.after(noting.before);
        try {
            line.send(it.mail);
        } catch (MailLine.Refusal refusal) {
            serverWorks();
            refused(it.edited, refusal);
            return true;
        } catch (MailLine.Broken broken) {
            if (broken.doubtful()) {
                outbox.retry(message, Problem.broken, null, true, Duration.ZERO);
            } else {
                outbox.release(message);
            }
            away(broken);
            return false;
        }
        metrics.sent();
        noting.sent(message);
        return true;
    }

    private void refused(Edited edited, MailLine.Refusal refusal) {
        Message message = edited.message();
        String answer = String.valueOf(refusal.code());
        if (refusal.forGood()) {
            failures.giveUp(message, edited.code(), Problem.refused, answer);
        } else if (message.attempts() >= settings.attempts()) {
            failures.giveUp(message, edited.code(), Problem.refused_for_now, answer);
        } else {
            Duration wait = settings.waitAfter(message.attempts());
            outbox.retry(message, Problem.refused_for_now, answer, false, wait);
        }
    }

    private void settle(Written it) {
        Message message = it.edited.message();
        switch (it.problem) {
            case no_address, bad_address, interrupted, not_written ->
                failures.giveUp(message, it.edited.code(), it.problem, null);
            default -> failures.drop(message, it.problem);
        }
    }

    /** Whether the database knows of them. */
    private boolean noteAtLast(List<Message> group) {
        group.stream().filter(it -> it.problem() != null).forEach(overcome::add);
        try {
            for (Message message : notes.note(group)) {
                LOG.warn("The message {} was sent, but another node had taken it over meanwhile", message.id());
            }
            serverWorks();
            resolveIncidents();
            return true;
        } catch (SQLException | DataAccessException | TransactionException e) {
            return settled(patience);
        }
    }

    /** Whether the database knows of everything that was sent; it is waited for, but not for ever. */
    private boolean settled(Duration longest) {
        long begin = System.nanoTime();
        while (true) {
            try {
                notes.settle();
                resolveIncidents();
                return true;
            } catch (SQLException | DataAccessException | TransactionException e) {
                if (stopping || System.nanoTime() - begin >= longest.toNanos()) {
                    LOG.warn("Messages were sent, but the database does not take note of it: {}", e.getMessage());
                    return false;
                }
                pause(PAUSE);
            }
        }
    }

    private boolean putNotesAway(Duration longest) {
        boolean settled = settled(longest);
        notes.close();
        return settled;
    }

    private void resolveIncidents() {
        for (Message message = overcome.peek(); message != null; message = overcome.peek()) {
            failures.over(message);
            overcome.poll();
        }
    }

    /** A connection alone proves nothing: a server may greet us and refuse all that we bring. */
    private void serverWorks() {
        if (!proved) {
            server.works();
            proved = true;
        }
    }

    private void away(MailLine.Broken broken) {
        LOG.warn("The mail server cannot be used, messages wait: {}", broken.getMessage());
        server.failed(broken.trouble());
    }

    /** So many mails a second and no more. */
    private void keepPace() {
        if (settings.perSecond() <= 0) {
            return;
        }
        long now = System.nanoTime();
        if (nextSlot - now > 0) {
            pause(Duration.ofNanos(nextSlot - now));
        }
        nextSlot = Math.max(now, nextSlot) + 1_000_000_000L / settings.perSecond();
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException it ? it : new IllegalStateException(e.getCause());
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
