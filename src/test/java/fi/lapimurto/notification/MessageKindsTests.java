package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A kind of message that is declared has its texts, and every text of a letter belongs to a kind. */
@LapimurtoTest
class MessageKindsTests {

    /** What the morning's run writes, what new tasks cause, and what nobody gets any more. */
    private static final Set<String> WITHOUT_EVENT = Set.of(
            "application_admitted",
            "digest",
            "progress",
            "tasks_escalated",
            "task_new",
            "task_due_soon",
            "task_overdue");

    @Autowired
    MessageKinds kinds;

    @Value("${spring.messages.basename}")
    String[] bundles;

    @Test
    void everyKindHasItsTextsAndEveryTextItsKind() {
        Set<String> wanted = kinds.all().stream()
                .flatMap(it -> Stream.of("name", "subject", "text").map(part -> it.name() + "." + part))
                .collect(Collectors.toCollection(TreeSet::new));
        kinds.all().stream()
                .flatMap(it -> Stream.of(
                        "action." + it.action(),
                        it.audience().wording() + ".greeting",
                        it.audience().wording() + ".reason"))
                .forEach(wanted::add);
        Set<String> there = Stream.of(bundles)
                .flatMap(it -> ResourceBundle.getBundle(it, Locale.ROOT).keySet().stream())
                .filter(it -> it.startsWith("letter.") && !it.startsWith("letter.row."))
                .map(it -> it.substring("letter.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).isEqualTo(wanted);
    }

    @Test
    void aKindFitsItsColumns() {
        assertThat(kinds.all()).hasSizeGreaterThan(30).allSatisfy(it -> {
            assertThat(it.name()).hasSizeLessThanOrEqualTo(40);
            assertThat(it.causes().isEmpty()).isEqualTo(WITHOUT_EVENT.contains(it.name()));
        });
    }
}
