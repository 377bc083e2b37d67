package fi.lapimurto.team;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Finding.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionTests {

    /** s is a supervisor, d a developer, w somebody who does the work, o a place that waits for somebody. */
    @ParameterizedTest
    @CsvSource({
        "swwww, ''",
        "ssdwwwww, ''",
        "sw, block team.tooFew",
        "sww, warn team.size",
        "swwwwwwww, warn team.size",
        "ssddd, block team.onlySupervisors",
        "ddddd, block team.onlySupervisors warn team.noSupervisor",
        "sssww, block team.tooManySupervisors",
        "wwwww, warn team.noSupervisor",
        "swwwwo, warn team.placesOpen",
        "swo, block team.tooFew warn team.placesOpen",
        "o, block team.tooFew warn team.noSupervisor warn team.placesOpen"
    })
    void aTeamsPeopleAreWeighed(String people, String said) {
        assertThat(said(new Composition(team(false, null), members(people), false)))
                .isEqualTo(said);
    }

    @Test
    void moreSupervisorsWithAnOrganisersGroundsAreToldOnly() {
        assertThat(new Composition(team(false, null), members("sssww"), true).findings())
                .singleElement()
                .satisfies(it -> assertThat(it.level()).isEqualTo(Level.inform));
    }

    @Test
    void whoWorksAcrossOrganisationsNeedsOneOwner() {
        assertThat(said(new Composition(team(true, " "), members("swwww"), false)))
                .isEqualTo("block team.noOwner");
        assertThat(said(new Composition(team(true, "Oili Omistaja"), members("swwww"), false)))
                .isEmpty();
    }

    private static String said(Composition composition) {
        return String.join(
                " ",
                composition.findings().stream().flatMap(CompositionTests::words).toList());
    }

    private static Stream<String> words(Finding finding) {
        return Stream.of(finding.level().name(), finding.key());
    }

    private static List<Member> members(String people) {
        List<Member> members = new ArrayList<>();
        for (char kind : people.toCharArray()) {
            members.add(new Member(
                    UUID.randomUUID(),
                    0,
                    UUID.randomUUID(),
                    null,
                    "Person " + members.size(),
                    null,
                    null,
                    "Nurse",
                    null,
                    kind == 's',
                    kind == 'd',
                    false,
                    "fi",
                    kind == 'o' ? MemberState.sketched : MemberState.named));
        }
        return members;
    }

    private static Team team(boolean crosses, String owner) {
        return new Team(
                UUID.randomUUID(),
                0,
                UUID.randomUUID(),
                null,
                "Harbour",
                "Coast",
                "Health centre",
                "Access",
                "Waiting",
                "A week at most",
                crosses,
                owner,
                "fi",
                TeamState.taking_part,
                null,
                Instant.EPOCH,
                null,
                null);
    }
}
