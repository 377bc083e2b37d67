package fi.lapimurto.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.database.ChildProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees first is told to its end, whatever day of the year it is. */
class DemoTests {

    private static final List<String> DAYS = List.of("2027-01-07", "2027-06-24");

    @Test
    void theStoryIsToldInWinterAndAtMidsummer(@TempDir Path folder) throws Exception {
        try (ChildProgram program = ChildProgram.start(
                DemoProgram.class,
                "--lapimurto.demo=true",
                "--lapimurto.data=" + folder,
                DemoProgram.DAYS + String.join(",", DAYS))) {
            program.awaitLine(it -> it.endsWith(DemoProgram.TOLD + DAYS.get(DAYS.size() - 1)));
            assertThat(program.output()).noneMatch(it -> it.startsWith(DemoProgram.NOT_TOLD));
        }
    }
}
