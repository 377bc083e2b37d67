package fi.lapimurto.recruiting;

import fi.lapimurto.recruiting.Place.WorkplaceRole;
import java.util.List;

/** Applications as teams write them. */
public final class SampleApplications {

    private SampleApplications() {}

    /** A complete application of a team with the name. */
    public static ApplicationAnswers of(String team) {
        return of(team, team.toLowerCase().replaceAll("[^a-z0-9]", "") + "@example.org");
    }

    public static ApplicationAnswers of(String team, String email) {
        return new ApplicationAnswers(
                team,
                "County of Made-up",
                "Health station",
                "Nobody gets through by telephone in the morning",
                "Acute contacts of adults",
                "An answer on the same day for nine of ten",
                "The head of services follows it monthly",
                "Calls by hour from the exchange",
                true,
                "Olivia Owner",
                "The heads of both organisations decide together",
                List.of(new Place("Nurse", WorkplaceRole.worker), new Place("Head nurse", WorkplaceRole.supervisor)),
                "The station is small",
                true,
                "Carl Contact",
                email,
                "+358 40 0000000",
                "en");
    }
}
