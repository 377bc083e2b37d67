package fi.lapimurto.recruiting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Those who have applied, for whoever writes to them. */
public interface Applicants {

    /** The applicants of these applications; one that does not exist is left out. */
    Map<UUID, Applicant> all(Collection<UUID> applicationIds);

    /** A new link's token to what an applicant sees of the application, for a letter that is being written. */
    String link(UUID applicationId);

    /** Those in one collaborative who wait for an answer or a place. */
    List<Applicant> open(UUID collaborativeId);
}
