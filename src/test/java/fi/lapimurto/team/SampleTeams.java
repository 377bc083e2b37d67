package fi.lapimurto.team;

import fi.lapimurto.collaborative.Collaborative;
import java.util.List;
import java.util.UUID;

/** Teams for tests. */
public final class SampleTeams {

    private SampleTeams() {}

    /** A team as the organisers add it themselves. */
    public static NewTeam team(Collaborative collaborative, String name) {
        return team(collaborative, name, null);
    }

    /** A team with a reason why it is one more than planned. */
    public static NewTeam team(Collaborative collaborative, String name, String overrideReason) {
        return team(collaborative, name, overrideReason, "en");
    }

    /** A team whose letters and tasks are in a language. */
    static NewTeam team(Collaborative collaborative, String name, String overrideReason, String language) {
        return new NewTeam(
                collaborative.id(),
                null,
                name,
                "Harbour Health",
                "Clinic",
                "Getting an appointment",
                "People wait three weeks",
                "Within three days",
                false,
                null,
                language,
                "Carla Contact",
                "carla" + UUID.randomUUID().toString().substring(0, 8) + "@example.org",
                "040 123 4567",
                List.of(new SketchedMember(null, "Nurse", "Books appointments", false, false)),
                overrideReason);
    }
}
