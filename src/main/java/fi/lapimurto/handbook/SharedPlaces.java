package fi.lapimurto.handbook;

import java.util.List;
import java.util.Map;

/**
 * Where the people of a round meet and find what they share.
 *
 * @param workspace the address of the common workspace (step 5), or {@code null} as long as it is not open
 * @param materials what lies there for the participants, the drafts excepted (S5.4)
 * @param venues where each workshop is held, by its number, as far as that was chosen in step 4
 */
public record SharedPlaces(String workspace, List<SharedMaterial> materials, Map<Integer, String> venues) {

    /** A piece of material; the link may be {@code null}. */
    public record SharedMaterial(String title, String link) {}

    /** Reads them from the lists and forms of the steps. */
    public interface SharedPlacesReader {

        SharedPlaces of(RuleContext facts);
    }
}
