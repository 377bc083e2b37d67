package fi.lapimurto.recruiting;

/** One place of a team as it is sketched in an application: a profession and a part, and nobody's name. */
public record Place(String profession, WorkplaceRole part) {

    /** What somebody is in the workplace, as far as the team's rules ask. */
    public enum WorkplaceRole {
        worker,
        supervisor,
        developer
    }
}
