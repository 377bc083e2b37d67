package fi.lapimurto.participants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What organisers and the venue need to know of those who come to a workshop, all teams together.
 *
 * @param withStay whether meals and lodging are asked
 * @param byDay how many people are there on each of the workshop's days
 * @param diets special diets as they were written, the most frequent first; no names
 * @param needs accessibility needs as they were written; no names
 * @param guests those who stay overnight, by name: the venue needs names for the rooms
 * @param detailsDeletedOn the day on which diets, lodging and needs are deleted
 * @param detailsGone whether that has happened
 */
public record VenueCounts(
        UUID collaborativeId,
        String collaborative,
        int workshopNumber,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant dueAt,
        List<TeamLine> teams,
        boolean withStay,
        long people,
        Map<Integer, Long> byDay,
        long dinners,
        long arriving,
        List<Counted> diets,
        List<Counted> needs,
        List<Guest> guests,
        LocalDate detailsDeletedOn,
        boolean detailsGone) {

    /** How far a team's list has come. */
    public enum ListState {
        given,
        absent,
        open,
        overdue,
        ended
    }

    /** One team. */
    public record TeamLine(UUID teamId, String name, ListState state, long people, long incomplete) {

        /** Whether more or fewer come than a team usually has. */
        public boolean otherSize() {
            return people < ListRules.FEWEST || people > ListRules.MOST;
        }
    }

    /** How many people wrote the same. */
    public record Counted(String what, long people) {}

    /** Somebody who stays overnight. */
    public record Guest(String name, int nights, boolean arrivesEveningBefore, String roomWish) {}

    /** How many teams have said who comes, or that nobody does. */
    public long answered() {
        return teams.stream()
                .filter(it -> it.state() == ListState.given || it.state() == ListState.absent)
                .count();
    }

    /** The names of the teams whose lists are missing. */
    public List<String> missing() {
        return teams.stream()
                .filter(it -> it.state() != ListState.given && it.state() != ListState.absent)
                .map(TeamLine::name)
                .toList();
    }

    public int nights() {
        return guests.stream().mapToInt(Guest::nights).sum();
    }
}
