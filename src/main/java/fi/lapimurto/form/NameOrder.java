package fi.lapimurto.form;

import java.math.BigInteger;
import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The Finnish order of names, the same on every database and machine: å, ä and ö after z, v before w, a particle such as
 * von as it is written, word by word, and numbers by their value.
 */
public final class NameOrder {

    /** What a letter other than these is sorted as is the same in all languages. */
    private static final String FINNISH =
            "& Y ; ü , Ü & Z < å , Å < ä , Ä ; æ , Æ < ö , Ö ; ø , Ø & D ; đ , Đ ; ð , Ð & TH ; þ , Þ";

    private static final Pattern PARTS = Pattern.compile("\\p{Nd}+|[\\p{L}\\p{M}'’]+");

    private static final Collator ALIKE = finnish(Collator.SECONDARY);
    private static final Collator EXACT = finnish(Collator.TERTIARY);

    private static final Comparator<String> NAMES = Comparator.comparing(NameOrder::parts, NameOrder::compareParts)
            .thenComparing(EXACT::compare)
            .thenComparing(Comparator.naturalOrder());

    private NameOrder() {}

    /** By name; what has none comes last. */
    public static <T> Comparator<T> by(Function<? super T, String> name) {
        return Comparator.comparing(name, Comparator.nullsLast(NAMES));
    }

    private static List<String> parts(String name) {
        return PARTS.matcher(name).results().map(MatchResult::group).toList();
    }

    private static int compareParts(List<String> one, List<String> other) {
        Iterator<String> others = other.iterator();
        for (String part : one) {
            int compared = others.hasNext() ? comparePart(part, others.next()) : 1;
            if (compared != 0) {
                return compared;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private static int comparePart(String one, String other) {
        boolean number = Character.isDigit(one.charAt(0));
        if (number && Character.isDigit(other.charAt(0))) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return number || Character.isDigit(other.charAt(0)) ? (number ? -1 : 1) : ALIKE.compare(one, other);
    }

    private static Collator finnish(int strength) {
        try {
            String rules = ((RuleBasedCollator) Collator.getInstance(Locale.ROOT)).getRules();
            Collator collator = new RuleBasedCollator(rules + FINNISH);
            collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
            collator.setStrength(strength);
            return collator;
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
