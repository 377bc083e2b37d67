package fi.lapimurto.handbook.steps;

import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.VenueBookings;
import fi.lapimurto.handbook.steps.Quote.Included;
import fi.lapimurto.handbook.steps.Quote.Requirement;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Step 4: the quotes for the venues, compared at this round's own numbers (S4.1, S4.6–S4.14). Usually one place holds
 * the whole round; a quote may also be for some of the workshops only.
 */
@Component
class QuotesSheet extends StepSheet<Quote> {

    /** Those that circulate among the tables, beside the speaker's (S4.8). */
    private static final int CIRCULATING_MICROPHONES = 2;

    private final Clock clock;

    QuotesSheet(Clock clock) {
        super(VenueBookings.QUOTES, "collaborative-book-venues", Scope.collaborative, Quote.class);
        this.clock = clock;
    }

    @Override
    protected List<Figure> figures(RuleContext facts, int occurrence, List<Quote> rows) {
        CostBasis round = CostBasis.of(facts);
        List<Figure> figures = new ArrayList<>();
        figures.add(facts.teamCount().figure());
        figures.add(new Figure(
                "quotes.needs", round.teams(), round.heads(), round.groupRooms().number(), CIRCULATING_MICROPHONES));
        figures.add(new Figure(
                "quotes.days",
                round.onSite().size(),
                round.daysOnSite(),
                round.nights().number()));
        rows.forEach(quote -> figures.add(price(quote, round)));
        return figures;
    }

    private static Figure price(Quote quote, CostBasis round) {
        CostBasis here = round.only(quote::covers);
        BigDecimal heads = BigDecimal.valueOf(here.heads());
        Optional<Range> packages = times(quote.packagePrice(), heads, here.daysOnSite());
        Optional<Range> rooms = quote.packageIncludes().contains(Included.group_rooms)
                ? Optional.of(Range.NOTHING)
                : Optional.ofNullable(quote.groupRoomPrice())
                        .map(price -> here.groupRooms().times(price.multiply(BigDecimal.valueOf(here.daysOnSite()))));
        Optional<Range> lodging = Optional.ofNullable(quote.lodgingPrice())
                .map(price -> here.nights().times(price.multiply(heads)));
        Optional<Range> dinners = times(quote.dinnerPrice(), heads, here.evenings());
        Range total = Stream.of(packages, rooms, lodging, dinners)
                .flatMap(Optional::stream)
                .reduce(Range.NOTHING, Range::plus);
        return new Figure(
                "quotes.price",
                quote.venue(),
                total.euros(),
                words(packages),
                words(rooms),
                words(lodging),
                words(dinners));
    }

    private static Optional<Range> times(BigDecimal price, BigDecimal heads, int times) {
        return Optional.ofNullable(price)
                .map(it -> it.multiply(heads).multiply(BigDecimal.valueOf(times)))
                .map(it -> new Range(it, it));
    }

    private static Object words(Optional<Range> part) {
        return part.<Object>map(Range::euros).orElseGet(() -> Wording.of("figure.quotes.noPrice"));
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<Quote> rows) {
        if (rows.isEmpty()) {
            return List.of(Finding.block("quotes.none"));
        }
        CostBasis round = CostBasis.of(facts);
        List<Quote> taken = rows.stream().filter(Quote::taken).toList();
        List<Finding> findings = new ArrayList<>();
        if (taken.isEmpty()) {
            findings.add(Finding.block("quotes.notChosen"));
        } else {
            round.onSite().forEach(workshop -> place(workshop, taken).ifPresent(findings::add));
        }
        if (rows.size() == 1) {
            findings.add(Finding.warn("quotes.single"));
        }
        taken.forEach(quote -> {
            requirements(quote, round, findings);
            terms(quote, round, findings);
        });
        return findings;
    }

    /** Each workshop is held in one place. */
    private static Optional<Finding> place(Workshop workshop, List<Quote> taken) {
        List<Quote> here =
                taken.stream().filter(quote -> quote.covers(workshop.number())).toList();
        if (here.isEmpty()) {
            return Optional.of(Finding.block("quotes.noPlace", workshop.number()));
        }
        return here.size() == 1
                ? Optional.empty()
                : Optional.of(Finding.block(
                        "quotes.twoPlaces",
                        workshop.number(),
                        here.get(0).venue(),
                        here.get(1).venue()));
    }

    private static void requirements(Quote quote, CostBasis round, List<Finding> findings) {
        List<MessageSourceResolvable> lacking = Stream.of(Requirement.values())
                .filter(it -> !quote.offers().contains(it))
                .map(it -> Wording.of("sheet.quotes.offers." + it))
                .toList();
        if (!lacking.isEmpty()) {
            findings.add(Finding.warn("quotes.lacks", quote.venue(), Wording.list(lacking)));
        }
        int offered = quote.groupRooms() == null ? 0 : quote.groupRooms();
        int needed = round.groupRooms().low().intValue();
        if (offered < needed) {
            findings.add(Finding.warn("quotes.fewRooms", quote.venue(), offered, needed, round.teams()));
        }
    }

    private void terms(Quote quote, CostBasis round, List<Finding> findings) {
        LocalDate today = LocalDate.now(clock);
        if (quote.cancelBy() == null) {
            findings.add(Finding.warn("quotes.noCancelDay", quote.venue()));
        } else if (quote.cancelBy().isBefore(today)) {
            findings.add(Finding.warn("quotes.cancelDayPassed", quote.venue(), quote.cancelBy()));
        }
        if (quote.invoiceSplit() == null) {
            findings.add(Finding.warn("quotes.invoicingOpen", quote.venue()));
        }
        if (quote.validUntil() != null && quote.validUntil().isBefore(today)) {
            findings.add(Finding.inform("quotes.expired", quote.venue(), quote.validUntil()));
        }
        if (!quote.packageIncludes().containsAll(List.of(Included.lunch, Included.coffee))) {
            findings.add(Finding.inform("quotes.mealsOpen", quote.venue()));
        }
        boolean overnight = round.only(quote::covers).evenings() > 0;
        if (overnight && (quote.lodgingPrice() == null || quote.dinnerPrice() == null)) {
            findings.add(Finding.inform("quotes.overnightOpen", quote.venue()));
        }
    }
}
