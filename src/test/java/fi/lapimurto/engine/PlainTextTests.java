package fi.lapimurto.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks the same becomes the same, and what belongs to a text stays. */
class PlainTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maria@example.org\u00a0 | maria@example.org",
                "\u200bmaria@\u200bexample.org\ufeff | maria@example.org",
                "mar\u200dia@exa\u00admple.org | maria@example.org",
                "Sa\u0308hko\u0308posti | Sähköposti",
                "A\u200d\u0308iti | Äiti",
                "Maria\u202f\u2003Example | Maria Example",
                "Maria\\r\\nExample | Maria Example",
                "\u202egro.elpmaxe\u202c | gro.elpmaxe",
                "Ma\u034fria\u3164 | Maria",
                "a\\u0000b | ab",
                "\ud83d\udc69\u200d\u2695\ufe0f Nurse | \ud83d\udc69\u200d\u2695\ufe0f Nurse"
            })
    void aLineIsWhatItLooksLike(String sent, String plain) {
        String typed = sent.replace("\\r", "\r").replace("\\n", "\n").replace("\\u0000", "\u0000");

        assertThat(PlainText.line(typed)).isEqualTo(plain);
        assertThat(PlainText.line(plain)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First\nSecond\n\n\tthird",
                "1\u00a0000 € – so it is…",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 and"
                        + " \ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u05e9\u05dc\u05d5\u05dd\u200f!",
                "❤️ and #️⃣",
                "Œuvre, Šakki, 日本"
            })
    void aTextKeepsWhatBelongsToIt(String text) {
        assertThat(PlainText.text(text)).isEqualTo(text);
    }

    @Test
    void aTextLosesWhatNobodySees() {
        assertThat(PlainText.text("a\r\nb\rc\u2028d\u0085e")).isEqualTo("a\nb\nc\nd\ne");
        assertThat(PlainText.text("\u0001a\u0000\u001b\ud800b\udc00\uffff\ufdd0c\u2060"))
                .isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u200b", "\u3164", "\u2800", "\ufeff\u200d", "\u00ad\n\t", "\ufe0f"})
    void whatNobodySeesIsBlank(String text) {
        assertThat(PlainText.isBlank(text)).isTrue();
        assertThat(PlainText.line(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "040–123 4567 | 040-123 4567",
                "+358\u00a040\u00a01234567 | +358 40 1234567",
                "040‑123−4567 | 040-123-4567",
                "０４０１２３４５６７ | 0401234567",
                "＋358 40 1234567 | +358 40 1234567",
                "358401234567 | +358401234567",
                "358 40 123 4567 | +358 40 123 4567",
                "(09) 310.5011 | (09) 310.5011",
                "3584 | 3584"
            })
    void aTelephoneNumberIsInTheSignsOfAKeyboard(String sent, String plain) {
        assertThat(PlainText.of(PlainText.Kind.TELEPHONE, sent)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,50 | 1234.50",
                "12,50 € | 12.50",
                "€ 12.5 | 12.5",
                "12 EUR | 12",
                "1\u00a0234\u00a0567 | 1234567",
                "−5 | -5",
                "+5 | 5",
                "1.234,50 | 1234.50",
                "1,234.50 | 1234.50",
                "1.234.567 | 1234567",
                "1,234 | 1.234",
                "1e3 | 1e3",
                "1,5e3 | 1,5e3",
                "1 2 | 1 2",
                "12-13 | 12-13",
                "1.2.3 | 1.2.3"
            })
    void aNumberIsReadInOneWayOrNotAtAll(String sent, String plain) {
        assertThat(PlainText.decimal(sent)).isEqualTo(plain);
    }
}
