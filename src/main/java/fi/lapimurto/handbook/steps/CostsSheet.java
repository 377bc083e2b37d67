package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.steps.Cost.CostType;
import fi.lapimurto.handbook.steps.Cost.CostUnit;
import fi.lapimurto.handbook.steps.Cost.Payer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Step 2: what the round costs and who pays (S2.6, handbook 1.12). Every sum follows from unit prices and the round's own numbers
 * (G8, G9); a row is estimated first, then quoted, and paid in the end (G44).
 */
@Component
class CostsSheet extends StepSheet<Cost> {

    private final CostSettings settings;
    private final MessageSource messages;

    CostsSheet(CostSettings settings, MessageSource messages) {
        super("costs", "collaborative-prepare-programme", Scope.collaborative, Cost.class);
        this.settings = settings;
        this.messages = messages;
    }

    /** Prices stay a guess until they are quoted anew. */
    @Override
    protected Optional<Cost> forNextRound(Cost it) {
        return Optional.of(new Cost(
                it.kind(),
                it.what(),
                it.payer(),
                it.priceLow(),
                it.priceHigh(),
                it.unit(),
                it.quantity(),
                it.participantsPercent(),
                null,
                null,
                null,
                it.note()));
    }

    /** Who bears how much of them. */
    @Override
    public Optional<String> otherView() {
        return Optional.of("split");
    }

    /** What the handbook’s example of 2022 paid for one unit each; its sums are left out on purpose. */
    @Override
    protected Map<String, List<Cost>> templates(RuleContext facts, int occurrence) {
        Function<String, String> words = key -> messages.getMessage(
                "sheet.costs.usual." + key,
                null,
                Locale.forLanguageTag(facts.collaborative().language()));
        BigDecimal halfAYear = BigDecimal.valueOf(settings.personYearDays()).divide(BigDecimal.valueOf(2));
        BigDecimal year = BigDecimal.valueOf(settings.personYearDays());
        return Map.of(
                "usual",
                List.of(
                        time(
                                CostType.coordination,
                                words.apply("lead"),
                                Payer.organiser,
                                CostUnit.working_day,
                                halfAYear),
                        time(
                                CostType.coordination,
                                words.apply("coreGroup"),
                                Payer.organiser,
                                CostUnit.working_day,
                                year),
                        cost(CostType.coordination, words.apply("extras"), Payer.organiser, null, null, CostUnit.round),
                        cost(CostType.coaches, words.apply("fee"), Payer.organiser, 4000, 4000, CostUnit.coach),
                        cost(
                                CostType.coaches,
                                words.apply("coachTravel"),
                                Payer.organiser,
                                null,
                                null,
                                CostUnit.coach_workshop),
                        cost(
                                CostType.coaches,
                                words.apply("coachLodging"),
                                Payer.organiser,
                                100,
                                120,
                                CostUnit.coach_night),
                        cost(
                                CostType.meeting_packages,
                                words.apply("package"),
                                Payer.participants,
                                50,
                                60,
                                CostUnit.person_day),
                        cost(
                                CostType.group_rooms,
                                words.apply("groupRooms"),
                                Payer.organiser,
                                75,
                                100,
                                CostUnit.room_day),
                        cost(
                                CostType.travel,
                                words.apply("travel"),
                                Payer.participants,
                                null,
                                null,
                                CostUnit.person_workshop),
                        cost(
                                CostType.lodging,
                                words.apply("lodging"),
                                Payer.participants,
                                100,
                                120,
                                CostUnit.person_night),
                        cost(
                                CostType.dinners,
                                words.apply("dinners"),
                                Payer.participants,
                                40,
                                40,
                                CostUnit.person_evening),
                        time(
                                CostType.workshop_time,
                                words.apply("workshopTime"),
                                Payer.participants,
                                CostUnit.person_working_day,
                                null),
                        time(
                                CostType.workplace_time,
                                words.apply("workplaceTime"),
                                Payer.participants,
                                CostUnit.person_week_hour,
                                null)));
    }

    private static Cost cost(CostType kind, String what, Payer payer, Integer low, Integer high, CostUnit unit) {
        return new Cost(kind, what, payer, money(low), money(high), unit, null, null, null, null, null, null);
    }

    private static Cost time(CostType kind, String what, Payer payer, CostUnit unit, BigDecimal quantity) {
        return new Cost(kind, what, payer, null, null, unit, quantity, null, null, null, null, null);
    }

    private static BigDecimal money(Integer euros) {
        return euros == null ? null : BigDecimal.valueOf(euros);
    }

    @Override
    protected List<Figure> figures(RuleContext facts, int occurrence, List<Cost> rows) {
        CostBasis round = CostBasis.of(facts);
        List<Figure> figures = new ArrayList<>();
        figures.add(facts.teamCount().figure());
        figures.add(new Figure(
                "costs.basis",
                round.teams(),
                round.people(),
                round.daysOnSite(),
                round.nights().number()));
        figures.add(new Figure(
                "costs.basis.derived", round.coaches(), round.groupRooms().number(), round.evenings()));
        Range total = sum(round, rows, row -> true);
        Range participants = sum(round, rows, row -> row.payer() == Payer.participants);
        figures.add(new Figure("costs.total", total.euros()));
        for (Payer payer : Payer.values()) {
            Range share = sum(round, rows, row -> row.payer() == payer);
            if (!share.isNothing()) {
                figures.add(new Figure("costs.payer", label("payer", payer), share.euros()));
            }
        }
        figures.add(new Figure("costs.perTeam", each(total, round.teams()), each(participants, round.teams())));
        figures.add(new Figure("costs.perPerson", each(total, round.heads()), each(participants, round.heads())));
        for (CostType kind : CostType.values()) {
            Range share = sum(round, rows, row -> row.kind() == kind);
            if (!share.isNothing()) {
                figures.add(new Figure("costs.kind", label("kind", kind), share.euros()));
            }
        }
        for (Payer payer : Payer.values()) {
            Range days = rows.stream()
                    .filter(row -> row.payer() == payer)
                    .map(row -> row.workingDays(round))
                    .reduce(Range.NOTHING, Range::plus);
            if (!days.isNothing()) {
                figures.add(new Figure(
                        "costs.workingTime",
                        label("payer", payer),
                        days.divided(BigDecimal.ONE, 0).number(),
                        days.divided(BigDecimal.valueOf(settings.personYearDays()), 1)
                                .number(),
                        settings.personYearDays()));
            }
        }
        known("costs.budget", rows, Cost::budget, figures);
        known("costs.quoted", rows, Cost::quoted, figures);
        known("costs.actual", rows, Cost::actual, figures);
        return figures;
    }

    private static void known(String key, List<Cost> rows, Function<Cost, BigDecimal> sum, List<Figure> figures) {
        List<BigDecimal> known = rows.stream().map(sum).filter(Objects::nonNull).toList();
        if (!known.isEmpty()) {
            BigDecimal all = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            figures.add(new Figure(key, Wording.of("figure.euros.exact", all), known.size(), rows.size()));
        }
    }

    private static Range sum(CostBasis round, List<Cost> rows, Predicate<Cost> which) {
        return rows.stream()
                .filter(which)
                .flatMap(row -> row.estimate(round).stream())
                .reduce(Range.NOTHING, Range::plus);
    }

    private static MessageSourceResolvable each(Range sum, long many) {
        return sum.divided(BigDecimal.valueOf(Math.max(1, many)), 0).euros();
    }

    private static MessageSourceResolvable label(String field, Enum<?> value) {
        return Wording.of("sheet.costs." + field + "." + value);
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<Cost> rows) {
        if (rows.isEmpty()) {
            return List.of(Finding.block("costs.none"));
        }
        CostBasis round = CostBasis.of(facts);
        List<Finding> findings = new ArrayList<>();
        rows.stream()
                .filter(row -> row.priceLow() != null && row.priceHigh() != null)
                .filter(row -> row.priceLow().compareTo(row.priceHigh()) > 0)
                .forEach(row -> findings.add(
                        Finding.block("costs.priceOrder", label("kind", row.kind()), row.priceLow(), row.priceHigh())));
        missing(expected(round), rows).ifPresent(kinds -> findings.add(Finding.warn("costs.missing", kinds)));
        missing(usual(round), rows).ifPresent(kinds -> findings.add(Finding.inform("costs.notCounted", kinds)));
        long undivided = rows.stream()
                .filter(row -> row.payer() == Payer.shared && row.participantsPercent() == null)
                .count();
        if (undivided > 0) {
            findings.add(Finding.inform("costs.undivided", undivided));
        }
        long open = rows.stream().filter(row -> isOpen(row, round)).count();
        if (open > 0) {
            findings.add(Finding.inform("costs.unpriced", open));
        }
        findings.add(Finding.inform("costs.estimates"));
        return findings;
    }

    /** What every round pays for in money, as far as it meets on site (K2–K5). */
    private static Stream<CostType> expected(CostBasis round) {
        Set<CostType> kinds = new LinkedHashSet<>(List.of(CostType.coaches));
        if (round.daysOnSite() > 0) {
            kinds.addAll(List.of(CostType.meeting_packages, CostType.group_rooms, CostType.travel));
        }
        if (round.evenings() > 0) {
            kinds.add(CostType.lodging);
        }
        return kinds.stream();
    }

    /** What is easily forgotten because it costs time more than money, or little (K1, K5–K7). */
    private static Stream<CostType> usual(CostBasis round) {
        return Stream.of(CostType.coordination, CostType.dinners, CostType.workshop_time, CostType.workplace_time)
                .filter(kind -> kind != CostType.dinners || round.evenings() > 0);
    }

    private static Optional<MessageSourceResolvable> missing(Stream<CostType> kinds, List<Cost> rows) {
        List<MessageSourceResolvable> missing = kinds.filter(
                        kind -> rows.stream().noneMatch(row -> row.kind() == kind))
                .map(kind -> label("kind", kind))
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(Wording.list(missing));
    }

    /** Whether a row says nothing yet of what it will come to. */
    private static boolean isOpen(Cost row, CostBasis round) {
        boolean known = row.time() && !row.priced()
                ? row.quantity(round).isPresent()
                : row.estimate(round).isPresent();
        return !known && row.budget() == null && row.quoted() == null && row.actual() == null;
    }
}
