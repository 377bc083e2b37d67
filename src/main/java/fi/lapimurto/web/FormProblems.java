package fi.lapimurto.web;

import fi.lapimurto.engine.UseCaseRejected;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * What a page's form has to say about what was entered: at the top, and beside each field.
 *
 * @param conflict whether it was right once: somebody else was faster, or the time for it is over
 */
public record FormProblems(List<ProblemAdvice.FieldProblem> all, boolean conflict) {

    public static final FormProblems NONE = new FormProblems(List.of(), false);

    static FormProblems of(UseCaseRejected refused, MessageSource messages, Locale locale) {
        List<ProblemAdvice.FieldProblem> all = refused.reasons().stream()
                .map(reason -> new ProblemAdvice.FieldProblem(
                        reason.field(),
                        messages.getMessage(reason.key(), reason.arguments().toArray(), locale)))
                .toList();
        return new FormProblems(all, refused.kind() == UseCaseRejected.Kind.CONFLICT);
    }

    /** The message for one field, or {@code null}. */
    public String of(String field) {
        return all.stream()
                .filter(problem -> field.equals(problem.field()))
                .map(ProblemAdvice.FieldProblem::message)
                .findFirst()
                .orElse(null);
    }
}
