package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.people.People;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails go encrypted where the mail server offers it, and not at all where it cannot be trusted. */
@LapimurtoTest
class EncryptionTests {

    private static final String STARTTLS = "mail.smtp.starttls.";

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    PostOffice office;

    @Autowired
    MailServer server;

    @Autowired
    Clock clock;

    @Autowired
    Environment environment;

    @TempDir
    Path folder;

    private UUID id;

    @BeforeEach
    void aMessage() {
        id = story.open("Encrypted", "en").id();
        office.clear();
        office.write(id, people.find(Story.ORGANISER).orElseThrow(), "safe", 3);
    }

    @AfterEach
    void clear() {
        office.clear();
        ClockUtil.reset();
    }

    @Test
    void mailsGoEncryptedWhereItIsOffered() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, "ip:127.0.0.1");
        try (SmtpSink sink = new SmtpSink(certificate.server())) {
            office.deliver(trusting(sink, certificate));
            assertThat(sink.encrypted()).isEqualTo(3);
            assertThat(sink.mails()).isEqualTo(3);
            assertThat(sink.connections()).isOne();
        }
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefusedAndMessagesWait() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, "ip:127.0.0.1");
        try (SmtpSink sink = new SmtpSink(certificate.server())) {
            office.deliver(mailServer(sink));
            assertWaitForEncryption(sink);

            assertThat(office.of(id)).allMatch(it -> it.attempts() == 0);

            Story.moveTo(clock.instant().plusSeconds(3));
            office.deliver(trusting(sink, certificate));
            assertThat(sink.encrypted()).isEqualTo(3);
            assertThat(server.status().trouble()).isNull();
        }
    }

    @Test
    void aTrustedCertificateOfAnotherServerIsRefused() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, "dns:mail.example.org");
        try (SmtpSink sink = new SmtpSink(certificate.server())) {
            office.deliver(trusting(sink, certificate));
            assertWaitForEncryption(sink);
        }
    }

    @Test
    void whoInsistsOnEncryptionSendsNothingWithoutIt() {
        try (SmtpSink sink = new SmtpSink()) {
            JavaMailSenderImpl mail = mailServer(sink);
            mail.getJavaMailProperties().setProperty(STARTTLS + "required", "true");
            office.deliver(mail);
            assertWaitForEncryption(sink);
        }
    }

    private void assertWaitForEncryption(SmtpSink sink) {
        assertThat(sink.mails()).isZero();
        assertThat(office.of(id)).hasSize(3).allMatch(it -> it.state() == MessageState.waiting);
        assertThat(server.status().trouble()).isEqualTo(MailServerTrouble.encryption);
    }

    /** As the program sets it up. */
    private JavaMailSenderImpl mailServer(SmtpSink sink) {
        JavaMailSenderImpl mail = PostOffice.mailServer(sink.port());
        String enabled = environment.getProperty("spring.mail.properties." + STARTTLS + "enable");
        mail.getJavaMailProperties().setProperty(STARTTLS + "enable", enabled);
        return mail;
    }

    private JavaMailSenderImpl trusting(SmtpSink sink, TestCertificate certificate) throws Exception {
        JavaMailSenderImpl mail = mailServer(sink);
        mail.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", certificate.trusted());
        return mail;
    }
}
