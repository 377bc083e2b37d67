package fi.lapimurto.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuadrantTests {

    @Test
    void threeOfFiveIsHighAlready() {
        assertThat(Quadrant.of(3, 3)).isEqualTo(Quadrant.do_now);
        assertThat(Quadrant.of(5, 2)).isEqualTo(Quadrant.plan);
        assertThat(Quadrant.of(2, 5)).isEqualTo(Quadrant.aside);
        assertThat(Quadrant.of(2, 2)).isEqualTo(Quadrant.leave);
    }

    @Test
    void highImpactAndEasyComesFirstAndWhatIsNotRatedLast() {
        List<Idea> sorted = List.of(
                        idea(1, null, null),
                        idea(2, 1, 1),
                        idea(3, 5, 2),
                        idea(4, 3, 3),
                        idea(5, 5, 5),
                        idea(6, 2, 5),
                        idea(7, 4, 5),
                        idea(8, 5, 4))
                .stream()
                .sorted(Idea.ORDER)
                .toList();
        assertThat(sorted).extracting(Idea::number).containsExactly(5, 8, 7, 4, 3, 6, 2, 1);
    }

    private static Idea idea(int number, Integer impact, Integer ease) {
        IdeaContent content = new IdeaContent("Idea " + number, null, impact, ease);
        return new Idea(UUID.randomUUID(), number, content, "anna", Instant.EPOCH);
    }
}
