package fi.lapimurto.handbook.steps;

import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.handbook.RuleContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The numbers of a round that prices are multiplied by. They always come from the round itself, never from an example's
 * sums, since those do not agree with each other (G6–G9).
 *
 * @param people in one team (G1)
 */
record CostBasis(int teams, int people, List<Workshop> workshops) {

    /** One coach has two teams (step 11). */
    private static final int TEAMS_PER_COACH = 2;

    /** So many groups can work in the large room (S4.9). */
    private static final int FEWEST_IN_LARGE_ROOM = 2;

    private static final int MOST_IN_LARGE_ROOM = 3;

    static CostBasis of(RuleContext facts) {
        return new CostBasis(
                facts.teams(),
                facts.peoplePerTeam(),
                facts.collaborative().timetable().workshops());
    }

    /** The same round as if it had only the workshops of these numbers. */
    CostBasis only(IntPredicate number) {
        return new CostBasis(
                teams,
                people,
                workshops.stream().filter(it -> number.test(it.number())).toList());
    }

    /** Workshops that need a venue. */
    List<Workshop> onSite() {
        return workshops.stream().filter(it -> it.delivery() != Delivery.remote).toList();
    }

    long heads() {
        return (long) teams * people;
    }

    /** Days at a venue. */
    int daysOnSite() {
        return days(onSite());
    }

    /** Days of all workshops, remote ones too. */
    int days() {
        return days(workshops);
    }

    private static int days(List<Workshop> workshops) {
        return workshops.stream().mapToInt(Workshop::days).sum();
    }

    /** Evenings between two days of the same workshop. */
    int evenings() {
        return daysOnSite() - onSite().size();
    }

    /** Nights of one person: those between the days, and one more each time by arriving the evening before (G7). */
    Range nights() {
        return Range.of(evenings(), daysOnSite());
    }

    int coaches() {
        return (teams + TEAMS_PER_COACH - 1) / TEAMS_PER_COACH;
    }

    /** Group rooms for the teams that do not work in the large room. */
    Range groupRooms() {
        return Range.of(Math.max(0, teams - MOST_IN_LARGE_ROOM), Math.max(0, teams - FEWEST_IN_LARGE_ROOM));
    }

    /** From the first day of the first workshop to the last day of the last, in full weeks, a part counting as one. */
    long weeks() {
        if (workshops.isEmpty()) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(
                workshops.get(0).firstDay(), workshops.get(workshops.size() - 1).lastDay());
        return (days + 6) / 7;
    }
}
