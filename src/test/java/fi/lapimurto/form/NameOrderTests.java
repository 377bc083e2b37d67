package fi.lapimurto.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names stand in the order in which Finns look for them. */
class NameOrderTests {

    static Stream<List<String>> lists() {
        return Stream.of(
                List.of("Adams", "af Ursin", "Virta", "von Essen", "Wilén", "Zetterberg", "Åberg", "Äijälä", "Öhman"),
                List.of("Tiimi 1", "Tiimi 2", "Tiimi 10", "Tiimi 10 B", "Tiimi 99999999999999999999", "Tiimi A"),
                List.of("Anna-Liisa Aho", "Anna Äijälä", "Annala", "Åke Berg", "Äiti Örn", "Österman"),
                List.of("1. luokka", "2. luokka", "11. luokka", "Luokka"),
                List.of("eklund", "Eklund", "Eklünd", "Ekman", "Élise", "O'Brien", "Obrist", "Šakki", "Salo"),
                List.of("Muller", "My", "Müller", "Mäki"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void namesAreInFinnishOrder(List<String> names) {
        for (int seed = 0; seed < 20; seed++) {
            List<String> shuffled = new ArrayList<>(names);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(NameOrder.by(Function.identity()));

            assertThat(shuffled).containsExactlyElementsOf(names);
        }
    }
}
