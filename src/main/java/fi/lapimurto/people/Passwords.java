package fi.lapimurto.people;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import fi.lapimurto.engine.UseCaseRejected.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The one rule for passwords that people choose: long, and hard to guess for somebody who knows the words and passwords
 * that people use, the person's names and the program's. No rules about kinds of characters, since they make passwords
 * shorter and easier to guess.
 */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** Of 0 to 4: more than a hundred million guesses. */
    private static final int STRENGTH = 3;

    /** What follows makes no password weaker, and would take long to look at. */
    private static final int LOOKED_AT = 64;

    /** Letters that no list gives away. */
    private static final int OF_ITS_OWN = 5;

    private final List<String> finnish = finnish();
    private volatile Zxcvbn guesser;

    /**
     * @param known what strangers may know of the person: login, name, e-mail address
     */
    List<Reason> broken(List<String> known, String password, String repeated) {
        List<Reason> broken = new ArrayList<>();
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            broken.add(new Reason("password", "people.error.password", List.of(SHORTEST, LONGEST)));
        } else if (isGuessable(known, password)) {
            broken.add(new Reason("password", "people.error.passwordGuessable", List.of()));
        } else if (!password.equals(repeated)) {
            broken.add(new Reason("repeated", "people.error.passwordRepeated", List.of()));
        }
        return broken;
    }

    private boolean isGuessable(List<String> known, String password) {
        String start = plain(password.substring(0, Math.min(password.length(), LOOKED_AT)));
        List<String> words = known.stream()
                .filter(Objects::nonNull)
                .map(Passwords::plain)
                .flatMap(it -> Stream.concat(Stream.of(it), Stream.of(it.split("[^\\p{L}\\p{N}]+"))))
                .filter(it -> it.length() > 2)
                .toList();
        return guesser().measure(start, words).getScore() < STRENGTH || isMadeOf(words, start);
    }

    /** Names and common words one after the other, with numbers and marks between them. */
    private boolean isMadeOf(List<String> words, String password) {
        String rest = password.toLowerCase(Locale.ROOT);
        List<String> longestFirst = Stream.concat(words.stream(), finnish.stream())
                .filter(it -> it.length() > 3)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (String word : longestFirst) {
            rest = rest.replace(word.toLowerCase(Locale.ROOT), " ");
        }
        boolean wordsInIt = rest.contains(" ") && !password.contains(rest);
        return wordsInIt && rest.codePoints().filter(Character::isLetter).count() < OF_ITS_OWN;
    }

    /** Without the dots of ä and ö, which people type or leave out. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** Its lists take memory; few starts ever need them. */
    private Zxcvbn guesser() {
        if (guesser == null) {
            try {
                guesser = new ZxcvbnBuilder()
                        .dictionaries(StandardDictionaries.loadAllDictionaries())
                        .keyboards(StandardKeyboards.loadAllKeyboards())
                        .dictionary(new Dictionary("finnish", finnish))
                        .build();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return guesser;
    }

    private static List<String> finnish() {
        try {
            return new ClassPathResource("people/common-words-fi.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
