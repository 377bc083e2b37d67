package fi.lapimurto.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What several modules ask for while one page is read, and what nothing changes meanwhile, is read once. */
public final class ReadOnce {

    private static final ThreadLocal<Map<Object, Object>> KEPT = new ThreadLocal<>();

    private ReadOnce() {}

    /** Keeps what is read by {@link #of} until the reading ends. */
    public static <T> T during(Supplier<T> reading) {
        KEPT.set(new HashMap<>());
        try {
            return reading.get();
        } finally {
            KEPT.remove();
        }
    }

    /** What is known by the key, or read now; outside of {@link #during} it is always read. */
    @SuppressWarnings("unchecked")
    public static <T> T of(Object key, Supplier<T> read) {
        Map<Object, Object> kept = KEPT.get();
        if (kept == null) {
            return read.get();
        }
        Object known = kept.get(key);
        if (known == null) {
            known = read.get();
            kept.put(key, known);
        }
        return (T) known;
    }
}
