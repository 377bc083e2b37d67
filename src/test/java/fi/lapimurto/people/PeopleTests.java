package fi.lapimurto.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.engine.UseCaseRejected;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LapimurtoTest
class PeopleTests {

    @Autowired
    private People people;

    @Autowired
    private AccessControl access;

    @Autowired
    private IdentityService engine;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void rolesBecomeGroupsOfTheEngine() {
        UUID here = UUID.randomUUID();
        String login = TestPeople.somebody(people, Role.organiser);

        people.assign(login, Role.organiser, here);
        people.assign(login, Role.organiser, here);
        people.assign(login, Role.coach, here);

        assertThat(groups(login))
                .containsExactlyInAnyOrder("organisers", "organisers-" + here, "coaches-" + here, "tasks");
        people.withdraw(login, Role.organiser, null);
        assertThat(groups(login)).containsExactlyInAnyOrder("organisers-" + here, "coaches-" + here, "tasks");
        people.deactivate(login);
        assertThat(groups(login)).isEmpty();
        people.activate(login);
        assertThat(groups(login)).hasSize(3);
    }

    @Test
    void aRoleHoldsWhereItWasGiven() {
        UUID here = UUID.randomUUID();
        UUID there = UUID.randomUUID();
        String opener = TestPeople.somebody(people, Role.organiser);
        String lead = TestPeople.somebody(people);
        people.assign(lead, Role.organiser, here);

        assertThat(access.may(opener, Permission.ROUND_OPEN)).isTrue();
        assertThat(access.may(lead, Permission.ROUND_OPEN)).isFalse();
        assertThat(access.may(lead, Permission.ROUND_ORGANISE, here)).isTrue();
        assertThat(access.may(lead, Permission.ROUND_ORGANISE, there)).isFalse();
        assertThat(access.may(opener, Permission.ROUND_ORGANISE, here)).isFalse();
        assertThat(access.may(lead, Permission.ROUND_READ, here)).isTrue();
        assertThat(access.may(lead, Permission.ROUND_READ, there)).isFalse();
        assertThat(access.may(TestPeople.somebody(people, Role.process_owner), Permission.ROUND_READ, there))
                .isTrue();
        assertThat(access.may(TestPeople.somebody(people, Role.admin), Permission.ROUND_READ, there))
                .isFalse();
        assertThat(access.of(lead).rounds(Permission.ROUND_READ)).containsExactly(here);
        assertThatThrownBy(() -> access.may(lead, Permission.ROUND_ORGANISE))
                .isInstanceOf(IllegalArgumentException.class);
        people.deactivate(lead);
        assertThat(access.may(lead, Permission.ROUND_READ, here)).isFalse();
    }

    @Test
    void whatIsRolledBackHereIsRolledBackInTheEngineToo() {
        String login = "r" + UUID.randomUUID().toString().substring(0, 8);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            people.createDemoPerson(login, "Rolled Back", "en", Role.coach);
            status.setRollbackOnly();
        });

        assertThat(people.find(login)).isEmpty();
        assertThat(engine.createUserQuery().userId(login).count()).isZero();
    }

    @Test
    void rolesChangeAlsoWhileSomebodyWithoutRightsActsInTheEngine() {
        String login = TestPeople.somebody(people, Role.organiser);
        UUID here = UUID.randomUUID();
        engine.setAuthentication(login, List.of("organisers"));
        try {
            people.assign(login, Role.organiser, here);
            assertThat(engine.getCurrentAuthentication().getUserId()).isEqualTo(login);
        } finally {
            engine.clearAuthentication();
        }
        assertThat(groups(login)).contains("organisers-" + here);
    }

    @ParameterizedTest
    @CsvSource({
        "a,            Nimi, '',          fi, login",
        "ääkköset,     Nimi, '',          fi, login",
        "a/b,          Nimi, '',          fi, login",
        "ok.login,     '',   '',          fi, name",
        "ok.login,     Nimi, not-a-mail,  fi, email",
        "ok.login,     Nimi, 'a@b\n.fi',  fi, email",
        "ok.login,     Nimi, '',          de, language",
        "BOSS,         Nimi, '',          fi, login",
    })
    void badDetailsAreRefused(String login, String name, String email, String language, String field) {
        TestPeople.anAdmin(people);
        assertThatThrownBy(() -> people.create(new PersonDetails(login, name, email, language)))
                .isInstanceOfSatisfying(
                        UseCaseRejected.class,
                        it -> assertThat(it.reasons()).anyMatch(reason -> field.equals(reason.field())));
        assertThat(people.find("ok.login")).isEmpty();
    }

    @Test
    void languagesAreRemembered() {
        String login = TestPeople.somebody(people);
        people.chooseLanguage(login, "sv");

        assertThat(people.languageOf(login)).isEqualTo(Locale.forLanguageTag("sv"));
        assertThat(people.languageOf("nobody")).isEqualTo(Locale.forLanguageTag("fi"));
        assertThatThrownBy(() -> people.chooseLanguage(login, "xx")).isInstanceOf(UseCaseRejected.class);
    }

    private List<String> groups(String login) {
        return engine.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
    }
}
