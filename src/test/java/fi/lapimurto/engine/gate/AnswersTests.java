package fi.lapimurto.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.engine.UseCaseRejected.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

class AnswersTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/task/1/submit-form");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Answers answers =
            new Answers(new ObjectMapper(), messages(), new FixedLocaleResolver(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource({"INVALID, 400", "FORBIDDEN, 403", "NOT_FOUND, 404", "CONFLICT, 409"})
    void aRefusalOfTheDomainReplacesWhateverTheEngineSaid(UseCaseRejected.Kind kind, int status) throws IOException {
        UseCaseRejected refused = new UseCaseRejected(
                kind,
                List.of(new Reason("a", "gate.suspended", List.of()), new Reason("b", "gate.notFound", List.of())));
        request.setAttribute("fi.lapimurto.engine.refusal", refused);

        pass(500, "{\"type\":\"RestException\",\"message\":\"ENGINE-03051 secret.ClassName\"}");

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(body())
                .contains("This process is suspended", "There is no such task")
                .doesNotContain("ENGINE", "secret");
    }

    @ParameterizedTest
    @CsvSource({
        "500, OptimisticLockingException, ENGINE-03005 Execution of, 409, Somebody else changed",
        "500, RestException, Cannot submit task form x: Cannot find task with id x, 409, already been completed",
        "500, RestException, Task 'x' is already claimed by someone else., 409, already claimed",
        "403, AuthorizationException, The user 'x' does not have permission, 403, You may not do this",
        "400, InvalidRequestException, org.camunda.Foo, 400, could not be accepted",
        "500, NullPointerException, org.camunda.Foo, 500, nothing was saved",
        "500, PersistenceException, ERROR: canceling statement due to user request, 503, took too long",
    })
    void theEnginesOwnWordsNeverReachAPerson(int status, String type, String message, int expected, String text)
            throws IOException {
        pass(status, "{\"type\":\"" + type + "\",\"message\":\"" + message + "\"}");

        assertThat(response.getStatus()).isEqualTo(expected);
        assertThat(body()).contains(text).doesNotContain("ENGINE", "camunda", "Exception");
    }

    @Test
    void whatSucceededPassesUnchanged() throws IOException {
        pass(200, "{\"id\":\"1\"}");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(body()).isEqualTo("{\"id\":\"1\"}");
    }

    private void pass(int status, String engine) throws IOException {
        BufferedResponse outcome = new BufferedResponse(response);
        outcome.setStatus(status);
        outcome.getOutputStream().write(engine.getBytes(StandardCharsets.UTF_8));
        answers.pass(request, outcome);
    }

    private String body() throws IOException {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/gate");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
