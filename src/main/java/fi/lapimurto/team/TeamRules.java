package fi.lapimurto.team;

import fi.lapimurto.engine.UseCaseRejected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is refused at once when a team's people change; what a whole team lacks is said by its composition. */
record TeamRules(List<Member> before, List<Member> after) {

    static final String SUPERVISORS = "supervisors";
    static final String SIZE = "size";

    /**
     * Refuses a change for the worse, as far as it has no grounds.
     *
     * @return the rules that are broken with grounds
     */
    List<String> check(boolean explained, boolean organiser) {
        requireDifferentPeople();
        List<String> broken = new ArrayList<>();
        if (after.size() > Composition.USUALLY_TO && after.size() > before.size()) {
            if (!explained) {
                throw UseCaseRejected.invalid("grounds", "team.error.ninth", Composition.USUALLY_TO);
            }
            broken.add(SIZE);
        }
        long supervisors = Composition.supervisors(after);
        if (supervisors > Composition.SUPERVISORS && supervisors > Composition.supervisors(before)) {
            if (!organiser) {
                throw UseCaseRejected.invalid("supervisor", "team.error.supervisors", Composition.SUPERVISORS);
            }
            if (!explained) {
                throw UseCaseRejected.invalid("grounds", "team.error.supervisorsWhy", Composition.SUPERVISORS);
            }
            broken.add(SUPERVISORS);
        }
        return broken;
    }

    private void requireDifferentPeople() {
        Set<String> addresses = new HashSet<>();
        for (Member member : after) {
            if (member.email() != null && !addresses.add(member.email().toLowerCase(Locale.ROOT))) {
                throw UseCaseRejected.invalid("email", "team.error.emailTwice", member.email());
            }
        }
    }
}
