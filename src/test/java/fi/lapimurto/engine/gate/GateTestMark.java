package fi.lapimurto.engine.gate;

import org.springframework.stereotype.Component;

/** What an expression would call if one were ever evaluated: harmless, but seen. */
@Component("gateTestMark")
public class GateTestMark {

    public String leave() {
        System.setProperty("lapimurto.gate.evaluated", "yes");
        return "evaluated";
    }
}
