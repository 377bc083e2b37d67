package fi.lapimurto.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.engine.UseCaseRejected.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Runs the use cases of pages. What is refused is told in the reader's language, in the form or on the next page;
 * whoever may not do it, or asks for what is not there, gets the page of {@link ProblemAdvice}.
 */
@Component
public class PageActions {

    private final MessageSource messages;
    private final SentForms sent;

    PageActions(MessageSource messages, SentForms sent) {
        this.messages = messages;
        this.sent = sent;
    }

    /** Leads to a page that tells the news, or why the use case was refused. */
    public String redirect(String target, String news, Runnable useCase) {
        return redirect(target, news, useCase, target, Map.of());
    }

    /**
     * Leads to a page that tells the news, or to one that tells why the use case was refused.
     *
     * @param back where a refusal is told
     * @param entered what the page that tells a refusal shows again
     */
    public String redirect(String target, String news, Runnable useCase, String back, Map<String, ?> entered) {
        return attempt(() -> done(target, news, useCase), refused -> {
            tell("refusals", problems(refused).all());
            entered.forEach(this::tell);
            return "redirect:" + back;
        });
    }

    /** Leads to a page that tells the news, or shows the form again with what was refused. */
    public String form(String target, String news, Runnable useCase, Function<FormProblems, String> again) {
        return form(() -> done(target, news, useCase), again);
    }

    /**
     * Shows a page, or the form again with what was refused, as 400 or 409.
     *
     * @param useCase answers the view of the page
     * @param again answers the view of the form
     */
    public String form(Supplier<String> useCase, Function<FormProblems, String> again) {
        return attempt(useCase, refused -> {
            request().getResponse().setStatus(refused.kind() == Kind.CONFLICT ? 409 : 400);
            return again.apply(problems(refused));
        });
    }

    /** Shows a page, or the form again; the same form sent a second time, as by a double click, shows what the first did. */
    public String formOnce(Supplier<String> useCase, Function<FormProblems, String> again) {
        return form(() -> sent.once(request().getRequest(), useCase), again);
    }

    /** Leads to a page that tells the news. */
    public String done(String target, String news) {
        tell("news", news);
        return "redirect:" + target;
    }

    /** Shows a page as 409. */
    public String conflict(String view) {
        request().getResponse().setStatus(409);
        return view;
    }

    /** Gives the next page an attribute. */
    public void tell(String name, Object value) {
        RequestContextUtils.getOutputFlashMap(request().getRequest()).put(name, value);
    }

    private String done(String target, String news, Runnable useCase) {
        useCase.run();
        return done(target, news);
    }

    private static String attempt(Supplier<String> useCase, Function<UseCaseRejected, String> otherwise) {
        try {
            return useCase.get();
        } catch (UseCaseRejected refused) {
            if (refused.kind() == Kind.FORBIDDEN || refused.kind() == Kind.NOT_FOUND) {
                throw refused;
            }
            return otherwise.apply(refused);
        }
    }

    private FormProblems problems(UseCaseRejected refused) {
        HttpServletRequest request = request().getRequest();
        return FormProblems.of(refused, messages, RequestContextUtils.getLocale(request));
    }

    private static ServletRequestAttributes request() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
