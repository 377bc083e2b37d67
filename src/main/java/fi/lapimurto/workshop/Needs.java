package fi.lapimurto.workshop;

import fi.lapimurto.form.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What so many teams need of a venue (S4.6 to S4.10): a table for each in the large room, where up to three groups can
 * stay while they work; a room for each other group; a flip chart for every group, a projector for every room; and two
 * microphones that go round beside the speaker's.
 */
record Needs(int teams) {

    private static final int GROUPS_IN_LARGE_ROOM = 3;

    int groupRooms() {
        return Math.max(0, teams - GROUPS_IN_LARGE_ROOM);
    }

    int projectors() {
        return groupRooms() + 1;
    }

    int microphones() {
        return 2;
    }

    /** What falls short of the needs. */
    List<Finding> findings(ArrangePractically arranged) {
        List<Finding> findings = new ArrayList<>();
        compare("arrangements.tables", teams, arranged.tables(), findings);
        compare("arrangements.groupRooms", groupRooms(), arranged.groupRooms(), findings);
        compare("arrangements.flipCharts", teams, arranged.flipCharts(), findings);
        compare("arrangements.projectors", projectors(), arranged.projectors(), findings);
        compare("arrangements.microphones", microphones(), arranged.microphones(), findings);
        return findings;
    }

    private void compare(String key, int needed, Integer arranged, List<Finding> findings) {
        int there = arranged == null ? 0 : arranged;
        if (there < needed) {
            findings.add(Finding.warn(key, teams, needed, there));
        }
    }
}
