package fi.lapimurto.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Visitor;
import fi.lapimurto.engine.Language;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Pages and refusals speak the reader's language, each of those that the header offers. */
@LapimurtoTest
class LanguageTests {

    @Autowired
    People people;

    @Autowired
    MessageSource messages;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPersonReadsPagesAndRefusalsInTheirLanguage(Language language) {
        String login = TestPeople.somebody(people, Role.organiser);
        Visitor visitor = new Visitor(port, language == Language.en ? "fi" : "en");
        visitor.signIn(login, login);
        HttpResponse<String> back = visitor.submit("/", "/language", Map.of("language", language.name()));
        assertThat(back.statusCode()).isEqualTo(302);

        assertThat(visitor.get("/").body())
                .contains("<html lang=\"" + language + "\"", text("overview.start.title", language))
                .contains("value=\"" + language + "\" lang=\"" + language + "\" aria-current=\"true\"");
        assertThat(visitor.submit("/collaboratives/new", "/collaboratives", Map.of("name", ""))
                        .body())
                .contains(text("collaborative.problems", language), text("any.NotBlank", language));
        assertThat(visitor.get("/api/collaboratives/none").body()).contains(text("overview.problem.404", language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aVisitorReadsTheBrowsersLanguageAndIsOfferedAll(Language language) {
        assertThat(new Visitor(port, language.name()).get("/login").body())
                .contains(text("people.login.title", language))
                .contains(Stream.of(Language.values()).map(Language::getLabel).toList());
    }

    @Test
    void constraintsKnowEachLanguage() {
        assertThat(Language.PATTERN.split("\\|"))
                .containsExactly(
                        Stream.of(Language.values()).map(Language::name).toArray(String[]::new));
    }

    private String text(String key, Language language) {
        return messages.getMessage(key, null, language.locale());
    }
}
