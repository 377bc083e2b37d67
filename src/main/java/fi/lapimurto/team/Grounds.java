package fi.lapimurto.team;

import fi.lapimurto.collaborative.Finding;
import fi.lapimurto.collaborative.Finding.Level;
import fi.lapimurto.collaborative.Wording;
import fi.lapimurto.engine.Refused;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong stops a team's task, what is unusual asks for grounds, as in the organisers' own forms. */
@Component
public class Grounds {

    private static final String FIELD = "deviationReason";

    private final MessageSource messages;

    Grounds(MessageSource messages) {
        this.messages = messages;
    }

    /** Refuses what a finding blocks, and what it warns of when no grounds are given. */
    public void require(List<Finding> findings, String given) {
        refuse(findings, Level.block, it -> new Refused.Reason(null, it.text(), it.arguments()));
        if (Teams.isBlank(given)) {
            refuse(
                    findings,
                    Level.warn,
                    it -> new Refused.Reason(
                            FIELD,
                            "any.grounds",
                            List.of(Wording.of(it.text(), it.arguments().toArray()), Wording.of(it.source()))));
        }
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

    private static void refuse(List<Finding> findings, Level level, Function<Finding, Refused.Reason> reason) {
        List<Refused.Reason> reasons =
                findings.stream().filter(it -> it.level() == level).map(reason).toList();
        if (!reasons.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, reasons);
        }
    }
}
