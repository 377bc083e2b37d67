package fi.lapimurto.handbook;

import java.util.List;
import java.util.UUID;

/** What a collaborative asks its teams before it closes. */
public interface OpenTeams {

    /** The names of the teams that still have work of their own before them. */
    List<String> unfinished(UUID collaborativeId);
}
