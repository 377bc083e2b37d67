package fi.lapimurto.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages of the program: of pages, tasks, forms, messages and files. Models and forms are written in English. */
public enum Language {
    fi("Suomi"),
    sv("Svenska"),
    en("English");

    /** All of them, for constraints. */
    public static final String PATTERN = "fi|sv|en";

    private final String label;

    Language(String label) {
        this.label = label;
    }

    public static boolean has(String language) {
        return language != null && language.matches(PATTERN);
    }

    public static List<Locale> locales() {
        return Stream.of(values()).map(Language::locale).toList();
    }

    public Locale locale() {
        return Locale.forLanguageTag(name());
    }

    public String getValue() {
        return name();
    }

    /** Its own name of itself. */
    public String getLabel() {
        return label;
    }
}
