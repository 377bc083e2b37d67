package fi.lapimurto.web;

import java.util.List;

/** What the rows of a list come to, and what is to be said of them. */
public record ListSummary(List<String> figures, List<Said> findings) {

    /** A finding in words. */
    public record Said(String level, String text, String source) {}
}
