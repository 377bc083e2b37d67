package fi.lapimurto.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptEnginesTests {

    private final DefaultScriptEngineResolver engines = new DefaultScriptEngineResolver(new ScriptEngineManager());

    /** Both come inside the engine itself: its own expressions, and those of decision tables. */
    @Test
    void onlyTheEnginesOwnExpressionLanguagesAreThere() {
        Stream<String> languages = ServiceLoader.load(ScriptEngineFactory.class).stream()
                .map(it -> it.get().getEngineName());

        assertThat(languages).containsExactlyInAnyOrder("juel", "feel-scala", "feel-scala-unary-tests");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"groovy", "javascript", "ecmascript", "js", "graal.js", "nashorn", "python", "jython", "ruby"})
    void theEngineFindsNoLanguageThatRunsPrograms(String language) {
        assertThat(engines.getScriptEngine(language, false)).isNull();
    }
}
