package fi.lapimurto.team;

import fi.lapimurto.form.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What an experienced organiser would say of a team's people (S3.7–S3.10, G1, G2). */
record Composition(Team team, List<Member> members, boolean supervisorsExplained) {

    /** Fewer do not make a team. */
    static final int FEWEST = 3;

    static final int USUALLY_FROM = 5;
    static final int USUALLY_TO = 8;
    static final int SUPERVISORS = 2;

    static long supervisors(Collection<Member> members) {
        return members.stream().filter(Member::supervisor).count();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<Member> people = members.stream()
                .filter(it -> it.state() != MemberState.sketched)
                .toList();
        int open = members.size() - people.size();
        if (people.size() < FEWEST) {
            findings.add(Finding.block("team.tooFew", people.size(), FEWEST));
        } else if (people.size() < USUALLY_FROM || people.size() > USUALLY_TO) {
            findings.add(Finding.warn("team.size", people.size(), USUALLY_FROM, USUALLY_TO));
        }
        if (!people.isEmpty() && people.stream().allMatch(it -> it.supervisor() || it.developer())) {
            findings.add(Finding.block("team.onlySupervisors"));
        }
        long supervisors = supervisors(people);
        if (supervisors > SUPERVISORS) {
            findings.add(
                    supervisorsExplained
                            ? Finding.inform("team.manySupervisors", supervisors, SUPERVISORS)
                            : Finding.block("team.tooManySupervisors", supervisors, SUPERVISORS));
        } else if (supervisors == 0) {
            findings.add(Finding.warn("team.noSupervisor"));
        }
        if (open > 0) {
            findings.add(Finding.warn("team.placesOpen", open));
        }
        if (team.crossesOrganisations() && Teams.isBlank(team.processOwner())) {
            findings.add(Finding.block("team.noOwner"));
        }
        return findings;
    }
}
