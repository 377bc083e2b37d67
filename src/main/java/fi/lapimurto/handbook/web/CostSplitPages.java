package fi.lapimurto.handbook.web;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.handbook.ParticipatingTeams.ParticipatingTeam;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.handbook.steps.CostSplit;
import fi.lapimurto.handbook.steps.CostSplit.Amounts;
import fi.lapimurto.handbook.steps.CostSplit.Bearer;
import fi.lapimurto.handbook.steps.CostSplit.CostShare;
import fi.lapimurto.handbook.steps.CostSplits;
import fi.lapimurto.web.CsvFile;
import fi.lapimurto.web.FileSettings;
import java.math.BigDecimal;
import java.security.Principal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who bears how much of a round's costs, to look at and for finance to take along (G44). */
@Controller
@RequestMapping("/collaboratives/{id}/costs")
class CostSplitPages {

    /**
     * One line of the table, its sums written as its reader is used to.
     *
     * @param part whether it is a part of the line before
     */
    record CostLine(String who, boolean part, String estimate, String budget, String quoted, String actual) {}

    private final StepSheets sheets;
    private final Collaboratives collaboratives;
    private final CostSplits splits;
    private final MessageSource messages;
    private final FileSettings files;

    CostSplitPages(
            StepSheets sheets,
            Collaboratives collaboratives,
            CostSplits splits,
            MessageSource messages,
            FileSettings files) {
        this.sheets = sheets;
        this.collaboratives = collaboratives;
        this.splits = splits;
        this.messages = messages;
        this.files = files;
    }

    @GetMapping("/split")
    String show(@PathVariable UUID id, Principal person, Locale locale, Model model) {
        CostSplit split = read(id, person);
        model.addAttribute("collaborative", collaboratives.get(id));
        model.addAttribute("split", split);
        model.addAttribute("lines", lines(split, locale));
        return "collaborative/cost-split";
    }

    @GetMapping("/split.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id, Principal person, Locale locale) {
        CostSplit split = read(id, person);
        Collaborative collaborative = collaboratives.get(id);
        String name = collaborative.code() + " " + text("sheet.costs.split", locale) + ".csv";
        return CsvFile.download(CsvFile.of(rows(collaborative, split, locale)), name, CsvFile.TYPE);
    }

    private CostSplit read(UUID id, Principal person) {
        sheets.open("costs", new FormOccurrence(id, 0), person.getName());
        return splits.of(id);
    }

    private List<CostLine> lines(CostSplit split, Locale locale) {
        List<CostLine> lines = new ArrayList<>();
        add(text("collaborative.costs.bearer.organiser", locale), split.of(Bearer.organiser), locale, lines);
        if (split.planned()) {
            add(text("collaborative.costs.bearer.team", locale), split.of(Bearer.team), locale, lines);
        }
        split.byOrganisation().forEach((organisation, sum) -> {
            add(organisation, sum, locale, lines);
            split.teams().stream()
                    .filter(it -> it.organisation().equals(organisation))
                    .forEach(it -> lines.add(line(team(it, locale), true, split.of(it), locale)));
        });
        add(text("collaborative.costs.bearer.other", locale), split.of(Bearer.other), locale, lines);
        add(text("collaborative.costs.bearer.undivided", locale), split.of(Bearer.undivided), locale, lines);
        add(text("collaborative.costs.total", locale), split.total(), locale, lines);
        int teams = split.planned() ? split.expectedTeams() : split.teams().size();
        add(text("collaborative.costs.perTeam", locale, teams), split.perTeam(), locale, lines);
        return lines;
    }

    private String team(ParticipatingTeam team, Locale locale) {
        return text("collaborative.costs.team", locale, team.name(), team.people());
    }

    private void add(String who, Amounts amounts, Locale locale, List<CostLine> lines) {
        if (amounts.known()) {
            lines.add(line(who, false, amounts, locale));
        }
    }

    private CostLine line(String who, boolean part, Amounts it, Locale locale) {
        return new CostLine(
                who,
                part,
                estimate(it, locale),
                euros(it.budget(), locale),
                euros(it.quoted(), locale),
                euros(it.actual(), locale));
    }

    private String estimate(Amounts it, Locale locale) {
        if (it.low() == null || it.low().compareTo(it.high()) == 0) {
            return euros(it.low(), locale);
        }
        return text("figure.euros.range", locale, it.low(), it.high());
    }

    private String euros(BigDecimal sum, Locale locale) {
        return sum == null ? text("collaborative.costs.unknown", locale) : text("figure.euros.exact", locale, sum);
    }

    private List<List<String>> rows(Collaborative collaborative, CostSplit split, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "round",
                        "cost",
                        "what",
                        "bearer",
                        "organisation",
                        "team",
                        "low",
                        "high",
                        "budget",
                        "quoted",
                        "actual",
                        "note")
                .map(it -> text("collaborative.costs.column." + it, locale))
                .toList());
        split.parts().forEach(it -> rows.add(row(collaborative, it, locale)));
        return rows;
    }

    private List<String> row(Collaborative collaborative, CostShare it, Locale locale) {
        NumberFormat number = NumberFormat.getNumberInstance(files.format());
        number.setGroupingUsed(false);
        number.setMinimumFractionDigits(2);
        number.setMaximumFractionDigits(2);
        List<String> cells = new ArrayList<>(List.of(
                collaborative.code(),
                text("sheet.costs.kind." + it.kind(), locale),
                it.what() == null ? "" : it.what(),
                text("collaborative.costs.bearer." + it.bearer(), locale),
                it.team() == null ? "" : it.team().organisation(),
                it.team() == null ? "" : it.team().name()));
        Amounts sums = it.amounts();
        Stream.of(sums.low(), sums.high(), sums.budget(), sums.quoted(), sums.actual())
                .map(sum -> sum == null ? "" : number.format(sum).replace('\u2212', '-'))
                .forEach(cells::add);
        cells.add(it.note() == null ? "" : it.note());
        return cells;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
