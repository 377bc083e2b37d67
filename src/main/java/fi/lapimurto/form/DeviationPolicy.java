package fi.lapimurto.form;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding.Level;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** What is wrong stops a team's task, what is unusual asks for grounds, as in the organisers' own forms. */
@Component
public class DeviationPolicy {

    private static final String FIELD = "deviationReason";

    private final MessageSource messages;

    DeviationPolicy(MessageSource messages) {
        this.messages = messages;
    }

    /** Refuses what a finding blocks, and what it warns of when no grounds are given. */
    public void require(List<Finding> findings, String given) {
        refuse(findings, Level.block, it -> new UseCaseRejected.Reason(null, it.text(), it.arguments()));
        if (given == null || given.isBlank()) {
            refuse(
                    findings,
                    Level.warn,
                    it -> grounds(Wording.of(it.text(), it.arguments().toArray()), Wording.of(it.source())));
        }
    }

    /** What is unusual and where that is said, with the request for grounds. */
    public static UseCaseRejected.Reason grounds(MessageSourceResolvable text, MessageSourceResolvable source) {
        return new UseCaseRejected.Reason(FIELD, "any.grounds", List.of(text, source));
    }

    /** The findings as a form shows them, one on a line. */
    public String words(List<Finding> findings, String language) {
        Locale locale = Locale.forLanguageTag(language);
        if (findings.isEmpty()) {
            return messages.getMessage("team.finding.none", null, locale);
        }
        return findings.stream()
                .map(it -> messages.getMessage(it.text(), it.arguments().toArray(), locale))
                .collect(Collectors.joining("\n"));
    }

    private static void refuse(List<Finding> findings, Level level, Function<Finding, UseCaseRejected.Reason> reason) {
        List<UseCaseRejected.Reason> reasons =
                findings.stream().filter(it -> it.level() == level).map(reason).toList();
        if (!reasons.isEmpty()) {
            throw new UseCaseRejected(UseCaseRejected.Kind.INVALID, reasons);
        }
    }
}
