package fi.lapimurto.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.database.CrashableDatabase;
import fi.lapimurto.notification.PostOffice;
import fi.lapimurto.notification.SmtpSink;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * How fast waiting messages go out, beside JavaMailSender that sends the same mails, ready made, one by one to the same
 * sink in the same run. The database writes to the disk before it acknowledges.
 */
@LapimurtoTest
class OutboxBenchmark {

    private static final int MESSAGES = 1_000;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 5;

    private static final String WAL = "select pg_current_wal_insert_lsn() - '0/0'";
    private static final String COMMITS =
            "select (select sum(xact_commit) from pg_stat_database) from (select pg_stat_force_next_flush()) flushed";

    private static CrashableDatabase database;

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    PostOffice office;

    @Autowired
    JdbcClient jdbc;

    private final List<Long> heap = new ArrayList<>();

    @DynamicPropertySource
    static void durable(DynamicPropertyRegistry registry) {
        database = CrashableDatabase.start(Path.of("target", "bench-database"));
        // After the program, which Spring ends at the end of the run.
        SpringApplication.getShutdownHandlers().add(database::close);
        database.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @Test
    void waitingMessages() throws Exception {
        Collaborative collaborative = story.openWithLists("Benchmark", "en");
        Profile olga = people.find(Story.ORGANISER).orElseThrow();
        try (SmtpSink sink = new SmtpSink()) {
            for (int warm = 0; warm < WARM_UP; warm++) {
                write(collaborative, olga, "warm" + warm + "-", MESSAGES);
                office.deliver(sink.port());
                oneByOne(sink, MESSAGES / 2);
                together(sink, MESSAGES);
            }

            List<Double> ours = new ArrayList<>();
            List<Double> springs = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            List<Double> batches = new ArrayList<>();
            double cpu = 0;
            double databaseCpu = 0;
            double wal = 0;
            double commits = 0;
            for (int round = 0; round < ROUNDS; round++) {
                double before = oneByOne(sink, MESSAGES / 2);
                write(collaborative, olga, "round" + round + "-", MESSAGES);
                sink.forget();
                long cpuBegin = cpuNanos();
                long databaseBegin = databaseCpuMillis();
                double walBegin = number(WAL);
                double commitsBegin = number(COMMITS);
                long begin = System.nanoTime();
                office.deliver(sink.port());
                double rate = rate(MESSAGES, begin);
                cpu += (cpuNanos() - cpuBegin) / 1e6 / MESSAGES / ROUNDS;
                databaseCpu += (double) (databaseCpuMillis() - databaseBegin) / MESSAGES / ROUNDS;
                wal += (number(WAL) - walBegin) / MESSAGES / ROUNDS;
                commits += (number(COMMITS) - commitsBegin) / MESSAGES / ROUNDS;
                assertThat(sink.delivered()).hasSize(MESSAGES);
                assertThat(sink.mails()).isEqualTo(MESSAGES);
                double after = oneByOne(sink, MESSAGES / 2);
                double spring = 2 / (1 / before + 1 / after);
                batches.add(together(sink, MESSAGES));
                ours.add(rate);
                springs.add(spring);
                ratios.add(rate / spring);
            }
            memory(sink, collaborative, olga);

            print("what", "unit", "ours", "JavaMailSender one by one", "ratio");
            print("1,000 waiting messages", "mails/s", median(ours), median(springs), median(ratios));
            for (int round = 0; round < ROUNDS; round++) {
                print("  round " + (round + 1), "mails/s", ours.get(round), springs.get(round), ratios.get(round));
            }
            print("JavaMailSender, all in one call", "mails/s", "-", median(batches), "-");
            print("commits per message", "1", commits, "-", "-");
            print("log of the database", "bytes/mail", wal, "-", "-");
            print("CPU, sink included", "ms/mail", cpu, "-", "-");
            print("CPU of the database", "ms/mail", databaseCpu, "-", "-");
            print("heap after 0, 1,000, 2,000, 3,000, 4,000", "MB", heap.toString(), "-", "-");
            print("load of the machine at the end", "1", load(), "-", "-");
            assertThat(median(ratios)).isGreaterThanOrEqualTo(0.8);
            assertThat(heap.get(heap.size() - 1) - heap.get(0)).isLessThan(16);
        }
    }

    private void memory(SmtpSink sink, Collaborative collaborative, Profile olga) {
        write(collaborative, olga, "memory", 4 * MESSAGES);
        sink.forget();
        int[] mails = {0};
        heap.add(usedMegabytes());
        sink.whenTaken(id -> {
            if (++mails[0] % MESSAGES == 0) {
                sink.forget();
                heap.add(usedMegabytes());
            }
        });
        office.deliver(sink.port());
        sink.whenTaken(id -> {});
    }

    private static long usedMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private void write(Collaborative collaborative, Profile olga, String prefix, int count) {
        office.write(collaborative.id(), olga, prefix, count);
        jdbc.sql("vacuum analyze notification_message").update();
        database.checkpoint();
    }

    /** Each mail by a call of its own, as a program does that sends when something happens. */
    private static double oneByOne(SmtpSink sink, int count) throws MessagingException {
        JavaMailSenderImpl sender = PostOffice.mailServer(sink.port());
        MimeMessage mail = composed(sender);
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            sender.send(mail);
        }
        return rate(count, begin);
    }

    /** All mails by one call, and so over one connection. */
    private static double together(SmtpSink sink, int count) throws MessagingException {
        JavaMailSenderImpl sender = PostOffice.mailServer(sink.port());
        MimeMessage[] mails = new MimeMessage[count];
        Arrays.fill(mails, composed(sender));
        long begin = System.nanoTime();
        sender.send(mails);
        return rate(count, begin);
    }

    /** As long as ours are. */
    private static MimeMessage composed(JavaMailSenderImpl sender) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        mail.setFrom("lapimurto@localhost");
        mail.setRecipients(RecipientType.TO, "olga@example.org");
        mail.setSubject("Cancelled on 22 Nov 2026: Benchmark");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("The collaborative was cancelled.\n".repeat(15), "UTF-8", "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<p>The collaborative was cancelled.</p>\n".repeat(40), "UTF-8", "html");
        mail.setContent(new MimeMultipart("alternative", text, html));
        mail.saveChanges();
        return mail;
    }

    private static double rate(int count, long begin) {
        return count / (Duration.ofNanos(System.nanoTime() - begin).toNanos() / 1e9);
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Of the database's processes that serve the program. */
    private long databaseCpuMillis() {
        return jdbc
                .sql("select pid from pg_stat_activity where backend_type = 'client backend'")
                .query(Long.class)
                .list()
                .stream()
                .flatMap(it -> ProcessHandle.of(it).stream())
                .mapToLong(
                        it -> it.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private double number(String question) {
        return jdbc.sql(question).query((row, number) -> row.getDouble(1)).single();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void print(Object... columns) {
        StringBuilder line = new StringBuilder("| ");
        for (Object it : columns) {
            line.append(it instanceof Double number ? String.format(Locale.ROOT, "%.2f", number) : it)
                    .append(" | ");
        }
        System.out.println(line.toString().strip());
    }
}
