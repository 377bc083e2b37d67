package fi.lapimurto.handbook.steps;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Goals and measures as step 1 wrote them, found again in lists whatever the spaces and capitals. */
final class CommissionIndex {

    private CommissionIndex() {}

    /** What was agreed but is not among what is there. */
    static List<String> missing(List<String> agreed, Collection<String> there) {
        List<String> known = there.stream().map(CommissionIndex::plain).toList();
        return agreed.stream().filter(it -> !known.contains(plain(it))).toList();
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
