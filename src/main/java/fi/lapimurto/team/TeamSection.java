package fi.lapimurto.team;

import java.util.Optional;

/** What another module has to say on a team's page. */
public interface TeamSection {

    /**
     * Something to show.
     *
     * @param template the template whose fragment {@code section(it)} shows it
     * @param content what the fragment gets
     */
    record Content(String template, Object content) {}

    /** What the person sees of a team that they may read, or nothing. */
    Optional<Content> of(String login, Team team);
}
