package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.NameOrder;
import fi.lapimurto.handbook.ParticipatingTeams.ParticipatingTeam;
import fi.lapimurto.handbook.RuleContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What a round costs, as it falls on those who pay and on each team (G44). What is priced by the person is divided by
 * the people of each team, everything else by teams. Every cent goes somewhere: the parts of a sum add up to it.
 *
 * @param planned whether no team has been admitted yet, so that nothing can be divided
 * @param expectedTeams how many teams the round reckons with
 * @param teams the teams in the order of their parts
 * @param parts every row's share for each who bears it
 */
public record CostSplit(boolean planned, int expectedTeams, List<ParticipatingTeam> teams, List<CostShare> parts) {

    /** Who bears a part. */
    public enum Bearer {
        organiser,
        team,
        other,
        /** Paid together, and nobody has said yet in which proportion. */
        undivided
    }

    /**
     * Sums in euros; {@code null} where nothing is known.
     *
     * @param low the estimate's lower end
     * @param high the estimate's upper end
     */
    public record Amounts(BigDecimal low, BigDecimal high, BigDecimal budget, BigDecimal quoted, BigDecimal actual) {

        public static final Amounts UNKNOWN = new Amounts(null, null, null, null, null);

        public boolean known() {
            return !equals(UNKNOWN);
        }

        public Amounts plus(Amounts other) {
            return new Amounts(
                    sum(low, other.low),
                    sum(high, other.high),
                    sum(budget, other.budget),
                    sum(quoted, other.quoted),
                    sum(actual, other.actual));
        }

        private static BigDecimal sum(BigDecimal one, BigDecimal other) {
            return one == null ? other : other == null ? one : one.add(other);
        }

        private Amounts each(UnaryOperator<BigDecimal> change) {
            UnaryOperator<BigDecimal> known = it -> it == null ? null : change.apply(it);
            return new Amounts(
                    known.apply(low), known.apply(high), known.apply(budget), known.apply(quoted), known.apply(actual));
        }

        private Amounts minus(Amounts part) {
            return plus(part.each(BigDecimal::negate));
        }

        private Amounts share(BigDecimal percent) {
            return each(it -> it.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP));
        }
    }

    /**
     * What one row comes to for one of those who bear it.
     *
     * @param kind what the row is for, as {@code sheet.costs.kind} names it
     * @param team the team that bears it, or {@code null}: no team, or all of them as long as none is admitted
     */
    public record CostShare(
            String kind, String what, Bearer bearer, ParticipatingTeam team, Amounts amounts, String note) {}

    /** Fewer people are no team yet (G1): then the planned number is reckoned with. */
    private static final int FEWEST_PEOPLE = 3;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static CostSplit of(RuleContext facts, List<Cost> rows, List<ParticipatingTeam> admitted) {
        CostBasis round = CostBasis.of(facts);
        List<ParticipatingTeam> teams = admitted.stream()
                .map(it -> it.people() >= FEWEST_PEOPLE
                        ? it
                        : new ParticipatingTeam(it.name(), it.organisation(), facts.peoplePerTeam()))
                .sorted(NameOrder.by(ParticipatingTeam::organisation)
                        .thenComparing(NameOrder.by(ParticipatingTeam::name)))
                .toList();
        List<CostShare> parts = new ArrayList<>();
        for (Cost row : rows) {
            Amounts amounts = amounts(row, round);
            if (amounts.known()) {
                add(row, amounts, teams, parts);
            }
        }
        return new CostSplit(teams.isEmpty(), round.teams(), teams, parts);
    }

    private static Amounts amounts(Cost row, CostBasis round) {
        Range estimate =
                row.estimate(round).map(it -> it.divided(BigDecimal.ONE, 2)).orElse(new Range(null, null));
        return new Amounts(
                estimate.low(), estimate.high(), cents(row.budget()), cents(row.quoted()), cents(row.actual()));
    }

    private static BigDecimal cents(BigDecimal euros) {
        return euros == null ? null : euros.setScale(2, RoundingMode.HALF_UP);
    }

    private static void add(Cost row, Amounts amounts, List<ParticipatingTeam> teams, List<CostShare> parts) {
        switch (row.payer()) {
            case organiser -> parts.add(part(row, Bearer.organiser, null, amounts));
            case other -> parts.add(part(row, Bearer.other, null, amounts));
            case participants -> divide(row, amounts, teams, parts);
            case shared -> {
                if (row.participantsPercent() == null) {
                    parts.add(part(row, Bearer.undivided, null, amounts));
                } else {
                    Amounts theirs = amounts.share(BigDecimal.valueOf(row.participantsPercent()));
                    parts.add(part(row, Bearer.organiser, null, amounts.minus(theirs)));
                    divide(row, theirs, teams, parts);
                }
            }
        }
    }

    private static void divide(Cost row, Amounts amounts, List<ParticipatingTeam> teams, List<CostShare> parts) {
        if (teams.isEmpty()) {
            parts.add(part(row, Bearer.team, null, amounts));
            return;
        }
        List<Amounts> shares = shares(row, amounts, teams);
        for (int i = 0; i < teams.size(); i++) {
            parts.add(part(row, Bearer.team, teams.get(i), shares.get(i)));
        }
    }

    private static List<Amounts> shares(Cost row, Amounts amounts, List<ParticipatingTeam> teams) {
        int[] weights = teams.stream()
                .mapToInt(it -> row.unit().byPeople() ? it.people() : 1)
                .toArray();
        List<BigDecimal> low = divided(amounts.low(), weights);
        List<BigDecimal> high = divided(amounts.high(), weights);
        List<BigDecimal> budget = divided(amounts.budget(), weights);
        List<BigDecimal> quoted = divided(amounts.quoted(), weights);
        List<BigDecimal> actual = divided(amounts.actual(), weights);
        return IntStream.range(0, weights.length)
                .mapToObj(i -> new Amounts(low.get(i), high.get(i), budget.get(i), quoted.get(i), actual.get(i)))
                .toList();
    }

    /** In full cents; those left over go one by one to the first, so that the parts add up to the sum. */
    private static List<BigDecimal> divided(BigDecimal sum, int[] weights) {
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal all = BigDecimal.valueOf(IntStream.of(weights).sum());
        BigDecimal left = sum;
        for (int weight : weights) {
            BigDecimal part = sum == null
                    ? null
                    : sum.multiply(BigDecimal.valueOf(weight)).divide(all, 2, RoundingMode.DOWN);
            parts.add(part);
            left = sum == null ? null : left.subtract(part);
        }
        BigDecimal cent = new BigDecimal("0.01");
        for (int i = 0; left != null && left.signum() > 0; i++, left = left.subtract(cent)) {
            parts.set(i, parts.get(i).add(cent));
        }
        return parts;
    }

    private static CostShare part(Cost row, Bearer bearer, ParticipatingTeam team, Amounts amounts) {
        return new CostShare(row.kind().name(), row.what(), bearer, team, amounts, row.note());
    }

    /** What somebody bears, or {@link Amounts#UNKNOWN}. */
    public Amounts of(Bearer bearer) {
        return sum(it -> it.bearer() == bearer);
    }

    /** What a team bears. */
    public Amounts of(ParticipatingTeam team) {
        return sum(it -> team.equals(it.team()));
    }

    public Amounts total() {
        return sum(it -> true);
    }

    /** What the teams of each organisation bear together, by the organisation's name. */
    public Map<String, Amounts> byOrganisation() {
        Map<String, Amounts> sums = new LinkedHashMap<>();
        teams.forEach(it -> sums.merge(it.organisation(), of(it), Amounts::plus));
        return sums;
    }

    /** What all costs of the round come to for one team, whoever pays them (G8). */
    public Amounts perTeam() {
        BigDecimal many = BigDecimal.valueOf(Math.max(1, planned ? expectedTeams : teams.size()));
        return total().each(it -> it.divide(many, 2, RoundingMode.HALF_UP));
    }

    private Amounts sum(Predicate<CostShare> which) {
        return parts.stream().filter(which).map(CostShare::amounts).reduce(Amounts.UNKNOWN, Amounts::plus);
    }
}
