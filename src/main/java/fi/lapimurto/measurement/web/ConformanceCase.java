package fi.lapimurto.measurement.web;

import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * One case.
 *
 * @param source where it is published, or of a vector of our own its rule
 */
record ConformanceCase(String id, String source, List<Figure> figures) {
    ConformanceCase in(Locale locale) {
        return new ConformanceCase(
                id, source, figures.stream().map(it -> it.in(locale)).toList());
    }

    /**
     * One figure of a case.
     *
     * @param name where it stands in the answer, or a mark whose positions are meant
     * @param expected as published, or worked out by hand
     * @param ours rounded as the expected one
     */
    record Figure(String name, String expected, String ours) {
        public boolean agrees() {
            return expected.equals(ours);
        }

        /** With the reader’s decimal separator. */
        Figure in(Locale locale) {
            char separator = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
            return new Figure(name, expected.replace('.', separator), ours.replace('.', separator));
        }
    }
}
