package fi.lapimurto.team;

/**
 * A place in a team as an application draws it: who it is may still be open.
 *
 * @param name or {@code null}
 * @param profession or {@code null}
 * @param role what the person does in the team, or {@code null}
 * @param supervisor whether the person is a supervisor
 * @param developer whether developing is the person's work
 */
public record SketchedMember(String name, String profession, String role, boolean supervisor, boolean developer) {}
