package fi.lapimurto;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    /** The arrows themselves stand in each module’s package-info. */
    @Test
    void modulesLeanOneWayAndOnlyOnWhatOthersOffer() {
        ApplicationModules.of(Application.class).verify();
    }
}
