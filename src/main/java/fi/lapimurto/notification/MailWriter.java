package fi.lapimurto.notification;

import fi.lapimurto.people.PeopleSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes mails of letters: plain text first, HTML beside it. */
@Component
class MailWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** A program's own, so that the pages' templates stay with the pages. */
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    private final InternetAddress from;
    private final String host;
    private final Clock clock;

    MailWriter(NotificationSettings settings, PeopleSettings people, Clock clock) throws AddressException {
        this.clock = clock;
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
        Mail mail = new Mail(session, messageId(key));
        try {
            mail.setFrom(from);
            InternetAddress to = new InternetAddress(letter.address(), true);
            to.setPersonal(oneLine(letter.name()), UTF_8);
            mail.setRecipient(MimeMessage.RecipientType.TO, to);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        mail.setSubject(oneLine(letter.subject()), UTF_8);
        mail.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(clock)));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", letter.locale().toLanguageTag());
        mail.setContent(new MimeMultipart(
                "alternative", part(letter, "message.txt", "plain"), part(letter, "message.html", "html")));
        return mail.finish();
    }

    private MimeBodyPart part(Letter letter, String template, String subtype) throws MessagingException {
        Context context = new Context(letter.locale());
        context.setVariable("letter", letter);
        MimeBodyPart part = new MimeBodyPart();
        part.setText(templates.process(template, context), UTF_8, subtype);
        return part;
    }

    /** A line break in a header would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
