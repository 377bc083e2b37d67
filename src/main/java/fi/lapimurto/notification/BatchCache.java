package fi.lapimurto.notification;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Reads once what the messages of one batch have in common. */
final class BatchCache {

    private final Map<Object, Object> found = new HashMap<>();

    @SuppressWarnings("unchecked")
    <T> T get(Object key, Supplier<T> read) {
        return (T) found.computeIfAbsent(key, it -> read.get());
    }
}
