package fi.lapimurto.web;

import java.util.HashMap;
import java.util.Map;

/** How many threads wait for the next part of a body, so that those who send slowly leave some to others. */
class BodyWaits {

    private final int most;
    private final int mostOfNetwork;
    private final Map<String, Integer> byNetwork = new HashMap<>();
    private int all;

    BodyWaits(BodyLimits limits) {
        this.most = limits.waiting();
        this.mostOfNetwork = limits.waitingOfNetwork();
    }

    /** Whether one more may wait; then {@link #leave} follows. */
    synchronized boolean enter(String network) {
        if (all >= most || byNetwork.getOrDefault(network, 0) >= mostOfNetwork) {
            return false;
        }
        all++;
        byNetwork.merge(network, 1, Integer::sum);
        return true;
    }

    synchronized void leave(String network) {
        all--;
        byNetwork.computeIfPresent(network, (key, waiting) -> waiting == 1 ? null : waiting - 1);
    }
}
