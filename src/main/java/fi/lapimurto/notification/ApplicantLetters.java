package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.recruiting.Applicant;
import fi.lapimurto.recruiting.Applicants;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts letters to those who apply into words, in the language that the application asks for: also in Swedish. */
@Component
class ApplicantLetters {

    private static final String KEY = "recruiting.mail.";

    private final MessageSource messages;
    private final Applicants applicants;

    ApplicantLetters(MessageSource messages, Applicants applicants) {
        this.messages = messages;
        this.applicants = applicants;
    }

    Letter write(Message message, Collaborative collaborative, Recipient to, String base) {
        Locale locale = Locale.forLanguageTag(message.language());
        Applicant applicant = applicant(message);
        Object[] facts = facts(applicant, collaborative);
        String kind = KEY + message.kind();
        boolean explained = message.kind() == Kind.application_declined || message.kind() == Kind.application_waiting;
        String why = explained && applicant.reason() != null ? "\n\n" + applicant.reason() : "";
        return new Letter(
                locale,
                to.name(),
                to.email(),
                text(kind + ".subject", facts, locale),
                text(KEY + "greeting", new Object[] {to.name()}, locale),
                text(kind + ".text", facts, locale) + why,
                List.of(),
                text(KEY + "action", null, locale),
                base + "/apply/" + collaborative.code() + "/received/" + applicant.applicationId() + "?lang="
                        + locale.getLanguage(),
                text(KEY + "reason", facts, locale));
    }

    /** The name of the team that applied. */
    String team(UUID applicationId) {
        return applicants.all(Set.of(applicationId)).get(applicationId).team();
    }

    /** What a list shows of a message. */
    String subject(Message message, Collaborative collaborative) {
        Locale locale = Locale.forLanguageTag(message.language());
        return text(KEY + message.kind() + ".subject", facts(applicant(message), collaborative), locale);
    }

    private Applicant applicant(Message message) {
        return applicants.all(Set.of(message.recipientId())).get(message.recipientId());
    }

    /** 0 the collaborative's name, 1 the team's, 2 the application's reference. */
    private static Object[] facts(Applicant applicant, Collaborative collaborative) {
        return new Object[] {collaborative.name(), applicant.team(), applicant.reference()};
    }

    private String text(String key, Object[] facts, Locale locale) {
        return messages.getMessage(key, facts, locale);
    }
}
