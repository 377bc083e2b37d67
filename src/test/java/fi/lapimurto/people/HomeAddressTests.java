package fi.lapimurto.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mock.env.MockEnvironment;

class HomeAddressTests {

    private final MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", "8081");

    @Test
    void linksBeginWithTheAddressAndOnlyItsHostIsOurs() {
        HomeAddress home = home("https://Lapimurto.example.org:8443", false);

        assertThat(home.link("/people")).isEqualTo("https://Lapimurto.example.org:8443/people");
        assertThat(home.isHost("lapimurto.EXAMPLE.org")).isTrue();
        assertThat(home.isHost("localhost")).isFalse();
        assertThat(home.isHost("evil.example")).isFalse();
        assertThat(home.isHost(null)).isFalse();
    }

    @Test
    void theDemoIsOnThisMachineUnlessItHasAnAddress() {
        HomeAddress demo = home(null, true);

        assertThat(demo.link("/")).isEqualTo("http://localhost:8081/");
        assertThat(demo.isHost("localhost")).isTrue();
        assertThat(demo.isHost("127.0.0.1")).isTrue();
        assertThat(demo.isHost("demo.example.org")).isFalse();
        assertThat(home("http://demo.example.org", true).isHost("demo.example.org"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lapimurto.example.org", "ftp://example.org", "https://", "https://example.org/", "https://a b"})
    void anAddressThatLeadsNowhereStopsTheStart(String address) {
        assertThatThrownBy(() -> home(address, false)).isInstanceOf(InvalidConfigurationPropertyValueException.class);
    }

    @Test
    void outsideTheDemoTheAddressIsRequired() {
        assertThatThrownBy(() -> home(null, false))
                .isInstanceOfSatisfying(
                        InvalidConfigurationPropertyValueException.class,
                        it -> assertThat(it.getName()).isEqualTo("lapimurto.address"));
    }

    private HomeAddress home(String address, boolean demo) {
        return new HomeAddress(new PeopleSettings("fi", address), environment, demo);
    }
}
