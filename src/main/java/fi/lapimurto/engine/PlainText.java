package fi.lapimurto.engine;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedElement;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text from outside made plain: what looks the same is the same, and nothing stays that nobody sees or that the database
 * refuses. Forms, pages, programs and files all come through here.
 */
public final class PlainText {

    /** What a text is, by which it is made plain. */
    public enum Kind {
        /** Paragraphs: line breaks, blanks and joined emoji stay. */
        TEXT,
        /** A name or a title: one line, with single blanks. */
        LINE,
        /** A line with plain digits and dashes; one with the country's code has its plus. */
        TELEPHONE
    }

    /** Says what the texts are that carry an annotation; without it a text is {@link Kind#TEXT}. */
    @Target(ElementType.ANNOTATION_TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Of {
        Kind value();
    }

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int MINUS = 0x2212;
    private static final int FULL_WIDTH = 0xFF00 - 0x20;

    /** They are letters or marks to Unicode, and nobody sees them. */
    private static final Set<Integer> INVISIBLE = Set.of(0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0);

    /** They are format characters to Unicode, and everybody sees them. */
    private static final Set<Integer> VISIBLE =
            Set.of(0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD);

    /** Scripts in which nothing is joined: a joiner between their letters is an accident or a trick. */
    private static final Set<Character.UnicodeScript> UNJOINED = Set.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.COMMON,
            Character.UnicodeScript.INHERITED,
            Character.UnicodeScript.UNKNOWN);

    /** A telephone number that a spreadsheet took for a number. */
    private static final Pattern FINNISH = Pattern.compile("^358(?=[0-9 ()-]{5})");

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+|\\d{1,3}( \\d{3})+)([.,]\\d+)?");

    /** With points between its thousands, which a comma or a second point tells. */
    private static final Pattern POINTS = Pattern.compile("[-+]?\\d{1,3}((\\.\\d{3})+,\\d+|(\\.\\d{3}){2,})");

    private static final Pattern COMMAS = Pattern.compile("[-+]?\\d{1,3}((,\\d{3})+\\.\\d+|(,\\d{3}){2,})");

    private PlainText() {}

    /** A text as its kind is kept; {@code null} stays. */
    public static String of(Kind kind, String sent) {
        if (sent == null) {
            return null;
        }
        return switch (kind) {
            case TEXT -> text(sent);
            case LINE -> line(sent);
            case TELEPHONE -> FINNISH.matcher(number(sent)).replaceFirst("+358");
        };
    }

    /** What the texts of a field are, as one of its annotations says. */
    public static Kind kind(AnnotatedElement field) {
        return kind(Arrays.asList(field.getAnnotations()));
    }

    /** What the texts are that carry these annotations. */
    public static Kind kind(Iterable<Annotation> annotations) {
        for (Annotation annotation : annotations) {
            Of of = annotation.annotationType().getAnnotation(Of.class);
            if (of != null) {
                return of.value();
            }
        }
        return Kind.TEXT;
    }

    /** Paragraphs without what nobody sees. */
    public static String text(String sent) {
        if (sent.chars().allMatch(it -> it >= ' ' && it < 0x7F || it == '\n')) {
            return sent.strip();
        }
        int[] all = sent.codePoints().toArray();
        StringBuilder kept = new StringBuilder(sent.length());
        for (int at = 0; at < all.length; at++) {
            if (isLineEnd(all[at])) {
                if (all[at] != '\n' || at == 0 || all[at - 1] != '\r') {
                    kept.append('\n');
                }
            } else if (all[at] == BRAILLE_BLANK) {
                kept.append(' ');
            } else if (isKept(all, at)) {
                kept.appendCodePoint(all[at]);
            }
        }
        return stripped(Normalizer.normalize(kept, Normalizer.Form.NFC));
    }

    /** One line with single blanks. */
    public static String line(String sent) {
        StringBuilder line = new StringBuilder();
        boolean blank = false;
        for (int character : text(sent).codePoints().toArray()) {
            if (isBlank(character)) {
                blank = true;
                continue;
            }
            line.append(blank ? " " : "").appendCodePoint(character);
            blank = false;
        }
        return line.toString();
    }

    /** Something made of digits: with the digits, signs and dashes of a keyboard. */
    public static String number(String sent) {
        StringBuilder number = new StringBuilder();
        line(sent).codePoints().map(PlainText::typed).forEach(number::appendCodePoint);
        return number.toString();
    }

    /**
     * A number with a point before its decimals: {@code 1 234,50 €} is 1234.50. What is no number, or has an exponent,
     * stays as it is.
     */
    public static String decimal(String sent) {
        String number = number(sent).replaceAll("(?i)^€ ?| ?(€|eur)$", "");
        if (POINTS.matcher(number).matches()) {
            number = number.replace(".", "");
        } else if (COMMAS.matcher(number).matches()) {
            number = number.replace(",", "");
        }
        return DECIMAL.matcher(number).matches()
                ? number.replace(" ", "").replace(',', '.').replaceFirst("^\\+", "")
                : number(sent);
    }

    /** Whether nothing stands in it that anybody sees. */
    public static boolean isBlank(String text) {
        return text == null || text(text).isEmpty();
    }

    private static int typed(int character) {
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            return '0' + digit;
        }
        if (Character.getType(character) == Character.DASH_PUNCTUATION || character == MINUS) {
            return '-';
        }
        return character > 0xFF00 && character < 0xFF5F ? character - FULL_WIDTH : character;
    }

    private static boolean isLineEnd(int character) {
        return character >= '\n' && character <= '\r'
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    private static boolean isKept(int[] all, int at) {
        int character = all[at];
        if (INVISIBLE.contains(character)
                || (character & 0xFFFE) == 0xFFFE
                || character >= 0xFDD0 && character <= 0xFDEF) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\t';
            case Character.SURROGATE -> false;
            case Character.FORMAT -> VISIBLE.contains(character) || belongs(all, at);
            default -> !isVariation(character) || at > 0 && !isBlank(all[at - 1]);
        };
    }

    private static boolean isVariation(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }

    /** Whether a format character does something between its neighbours. */
    private static boolean belongs(int[] all, int at) {
        int before = at == 0 ? 0 : all[at - 1];
        int after = at == all.length - 1 ? 0 : all[at + 1];
        return switch (all[at]) {
            case ZERO_WIDTH_JOINER -> isEmoji(before) && isEmoji(after) || isJoined(before) && isJoined(after);
            case ZERO_WIDTH_NON_JOINER -> isJoined(before) && isJoined(after);
            case 0x200E, 0x200F -> Arrays.stream(all).anyMatch(PlainText::isRightToLeft);
            default -> isTag(all[at]) && (before == BLACK_FLAG || isTag(before));
        };
    }

    private static boolean isTag(int character) {
        return character >= 0xE0020 && character <= 0xE007F;
    }

    private static boolean isEmoji(int character) {
        int type = Character.getType(character);
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL || isVariation(character);
    }

    private static boolean isJoined(int character) {
        return character > 0 && !UNJOINED.contains(Character.UnicodeScript.of(character));
    }

    private static boolean isRightToLeft(int character) {
        if (Character.getType(character) == Character.FORMAT) {
            return false;
        }
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
