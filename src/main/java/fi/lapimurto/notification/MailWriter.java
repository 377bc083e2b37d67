package fi.lapimurto.notification;

import fi.lapimurto.people.PeopleSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes mails of letters: plain text first, HTML beside it. */
@Component
class MailWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** No text that is encoded as quoted-printable can hold it. */
    private static final String BOUNDARY = "=_lapimurto";

    private static final RecordComponent[] PARTS = Letter.class.getRecordComponents();

    static {
        // Named once: Jakarta Mail would otherwise look through all jars for it several times for each mail.
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    /** A program's own, so that the pages' templates stay with the pages. */
    private final TemplateEngine templates = new TemplateEngine();

    private final InternetAddress from;
    private final String host;
    private final Clock clock;

    MailWriter(NotificationSettings settings, PeopleSettings people, Clock clock) throws AddressException {
        this.clock = clock;
        StandardDialect dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(MailWriter::named);
        templates.setDialect(dialect);
        templates.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
        templates.addTemplateResolver(resolver(".html", TemplateMode.HTML));
        this.from = new InternetAddress(settings.from() != null ? settings.from() : "lapimurto@" + host(people), true);
        this.host = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }

    private static String host(PeopleSettings people) {
        String host =
                people.address() == null ? null : URI.create(people.address()).getHost();
        return host == null ? "localhost" : host;
    }

    private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(UTF_8);
        return resolver;
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
    Mail write(Letter letter, String key, Session session) throws MessagingException {
        InternetAddress to = new InternetAddress(letter.address(), true);
        try {
            to.setPersonal(oneLine(letter.name()), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        Mail mail = new Mail(session, from, to);
        mail.setHeader("Message-ID", messageId(key));
        mail.setSubject(oneLine(letter.subject()), UTF_8);
        mail.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(clock)));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", letter.locale().toLanguageTag());
        mail.setHeader("MIME-Version", "1.0");
        mail.setHeader("Content-Type", "multipart/alternative; boundary=\"" + BOUNDARY + "\"");
        return mail.finish(body(letter));
    }

    private byte[] body(Letter letter) throws MessagingException {
        Context context = new Context(letter.locale());
        context.setVariable("letter.language", letter.locale().getLanguage());
        for (RecordComponent part : PARTS) {
            context.setVariable("letter." + part.getName(), value(letter, part));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(8192);
        try {
            part(body, "plain", templates.process("message.txt", context));
            part(body, "html", templates.process("message.html", context));
            body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new MessagingException("cannot be written", e);
        }
        return body.toByteArray();
    }

    /** An empty list is nothing, so that templates can ask for it. */
    private static Object value(Letter letter, RecordComponent part) {
        try {
            Object value = part.getAccessor().invoke(letter);
            return value instanceof List<?> list && list.isEmpty() ? null : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Mails’ templates can name what there is and nothing else: no calls, no sums. */
    private static Object named(
            IExpressionContext context, IStandardVariableExpression name, StandardExpressionExecutionContext how) {
        if (!context.containsVariable(name.getExpression())) {
            throw new IllegalArgumentException("A mail has no " + name.getExpression());
        }
        return context.getVariable(name.getExpression());
    }

    private static void part(ByteArrayOutputStream body, String subtype, String text)
            throws IOException, MessagingException {
        String head = "--" + BOUNDARY + "\r\nContent-Type: text/" + subtype
                + "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
        body.write(head.getBytes(StandardCharsets.US_ASCII));
        OutputStream encoded = MimeUtility.encode(body, "quoted-printable");
        encoded.write(text.getBytes(StandardCharsets.UTF_8));
        encoded.flush();
        body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** A line break in a header would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
