package fi.lapimurto.sheet.web;

import fi.lapimurto.form.Finding;
import java.util.List;
import java.util.Map;

/**
 * What a file holds of a list.
 *
 * @param findings what was not taken from it, and what to look at
 */
record ReadFile(List<ReadRow> rows, List<Finding> findings) {

    /**
     * A row, field by field as a form sends it.
     *
     * @param number its number in the file, from 1
     */
    record ReadRow(int number, Map<String, List<String>> fields) {}
}
