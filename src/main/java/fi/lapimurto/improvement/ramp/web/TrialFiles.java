package fi.lapimurto.improvement.ramp.web;

import fi.lapimurto.form.DateFormats;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.improvement.ramp.Fidelity;
import fi.lapimurto.improvement.ramp.Share;
import fi.lapimurto.improvement.ramp.Tally;
import fi.lapimurto.improvement.ramp.TrialReading;
import fi.lapimurto.web.CsvFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Trials as text with semicolons, in their reader's language. What somebody has written runs no code where it is opened. */
@Component
class TrialFiles {

    private final MessageSource messages;

    TrialFiles(MessageSource messages) {
        this.messages = messages;
    }

    ResponseEntity<byte[]> ofTeam(TrialReading.OfTeam all, Locale locale) {
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

    ResponseEntity<byte[]> ofCollaborative(TrialReading.OfCollaborative all, Locale locale) {
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
                it.startsOn() == null ? "" : DateFormats.text(it.startsOn(), locale),
                it.endsOn() == null ? "" : DateFormats.text(it.endsOn(), locale),
                word(locale, prediction(it)),
                it.measurements() == null ? "" : it.measurements().toString());
    }

    private static List<String> row(String name, Tally tally, Fidelity fidelity) {
        List<String> row = new ArrayList<>(List.of(name, "" + tally.begun()));
        tally.states().values().forEach(it -> row.add(it.toString()));
        for (Share share : fidelity.byName().values()) {
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
