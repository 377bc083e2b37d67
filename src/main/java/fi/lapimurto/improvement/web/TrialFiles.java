package fi.lapimurto.improvement.web;

import fi.lapimurto.form.DateFormats;
import fi.lapimurto.improvement.CollaborativeTrials;
import fi.lapimurto.improvement.Fidelity;
import fi.lapimurto.improvement.Tally;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialReading;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.web.CsvFile;
import fi.lapimurto.web.FileSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Trials as text with semicolons, in their reader's language. What somebody has written runs no code where it is opened. */
@RestController
@Tag(name = "Trials")
class TrialFiles {

    private final TrialReading reading;
    private final CollaborativeTrials numbers;
    private final MessageSource messages;
    private final FileSettings files;

    TrialFiles(TrialReading reading, CollaborativeTrials numbers, MessageSource messages, FileSettings files) {
        this.reading = reading;
        this.numbers = numbers;
        this.messages = messages;
        this.files = files;
    }

    @GetMapping(
            value = {"/teams/{id}/trials/file.csv", "/api/teams/{id}/trials/file.csv"},
            produces = "text/csv")
    @Operation(summary = "A team's trials as text with semicolons")
    ResponseEntity<byte[]> ofTeam(@PathVariable UUID id, Principal person, Locale locale) {
        TrialReading.TeamTrials all = reading.ofTeam(person.getName(), id);
        List<List<String>> rows = new ArrayList<>();
        rows.add(words(
                locale,
                "trials.column.number",
                "trials.column.continues",
                "trials.column.title",
                "trials.column.owner",
                "trials.column.state",
                "trials.column.begins",
                "trials.column.ends",
                "trials.column.prediction",
                "trials.column.measurements"));
        all.trials().forEach(it -> rows.add(row(it, locale)));
        return file(rows, word(locale, "trials.titleOf", all.team().name()));
    }

    @GetMapping(
            value = {"/collaboratives/{id}/trials/file.csv", "/api/collaboratives/{id}/trials/file.csv"},
            produces = "text/csv")
    @Operation(summary = "The trials of all teams in numbers as text with semicolons; for organisers")
    ResponseEntity<byte[]> ofCollaborative(@PathVariable UUID id, Principal person, Locale locale) {
        CollaborativeTrials.Numbers all = numbers.of(person.getName(), id);
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(words(locale, "trials.column.team", "trials.column.begun"));
        for (TrialState state : TrialState.values()) {
            head.add(word(locale, "improvement.state." + state));
        }
        all.fidelity().byName().keySet().forEach(feature -> {
            head.add(word(locale, "trials.feature." + feature));
            head.add(word(locale, "trials.column.outOf"));
        });
        rows.add(head);
        all.lines().forEach(it -> rows.add(row(it.team().name(), it.tally(), it.fidelity())));
        rows.add(row(word(locale, "trials.together"), all.tally(), all.fidelity()));
        return file(
                rows, word(locale, "trials.ofCollaborative", all.collaborative().name()));
    }

    private List<String> row(Trial it, Locale locale) {
        String ending = it.ending() == null ? "improvement.state." + it.state() : "trials.ending." + it.ending();
        return List.of(
                "" + it.number(),
                it.parent() == null ? "" : it.parent().toString(),
                it.title(),
                it.owner() == null ? "" : it.owner(),
                word(locale, ending),
                it.startsOn() == null ? "" : DateFormats.text(it.startsOn(), files.format()),
                it.endsOn() == null ? "" : DateFormats.text(it.endsOn(), files.format()),
                word(locale, prediction(it)),
                it.measurements() == null ? "" : it.measurements().toString());
    }

    private static List<String> row(String name, Tally tally, Fidelity fidelity) {
        List<String> row = new ArrayList<>(List.of(name, "" + tally.begun()));
        tally.states().values().forEach(it -> row.add(it.toString()));
        for (Fidelity.Share share : fidelity.byName().values()) {
            row.add("" + share.of());
            row.add("" + share.all());
        }
        return row;
    }

    /** What is known of a trial's prediction. */
    private static String prediction(Trial it) {
        if (it.match() != null) {
            return "improvement.match." + it.match();
        }
        if (it.startsOn() == null) {
            return "trials.prediction.open";
        }
        return it.predicted() ? "trials.prediction.made" : "improvement.match.none";
    }

    private List<String> words(Locale locale, String... keys) {
        return List.of(keys).stream().map(it -> word(locale, it)).toList();
    }

    private String word(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static ResponseEntity<byte[]> file(List<List<String>> rows, String name) {
        return CsvFile.download(CsvFile.of(rows), name + ".csv", CsvFile.TYPE);
    }
}
