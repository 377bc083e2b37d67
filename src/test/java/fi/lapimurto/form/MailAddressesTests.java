package fi.lapimurto.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that mail would be sent to somebody else with, or not at all, is none. */
class MailAddressesTests {

    @ParameterizedTest
    @CsvSource({
        "matti@example.org, matti@example.org",
        "' matti.meikalainen+tyo@sub.example.fi ', matti.meikalainen+tyo@sub.example.fi",
        "matti@hyvä.example, matti@xn--hyv-sla.example"
    })
    void isSentInAscii(String typed, String sent) {
        assertThat(MailAddresses.isAddress(typed)).isTrue();
        assertThat(MailAddresses.toAscii(typed)).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kovačić@example.org",
                "paweł@example.org",
                "mäki@example.org",
                "m\u0430tti@example.org",
                "matti\u200d@example.org",
                "matti.@example.org",
                ".matti@example.org",
                "matti..m@example.org",
                "matti@example",
                "matti@example..org",
                "matti@-example.org",
                "matti@.org",
                "matti@@example.org",
                "matti example@example.org",
                "matti@example.org,teppo@example.org",
                ""
            })
    void isRefused(String typed) {
        assertThat(MailAddresses.isAddress(typed)).isFalse();
        assertThatThrownBy(() -> MailAddresses.toAscii(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
