package fi.lapimurto.engine;

import fi.lapimurto.engine.UseCaseRejected.Reason;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Fields that programs may send where a body is read field by field. */
public final class KnownFields {

    private KnownFields() {}

    /** The names of the fields of a record. */
    public static Stream<String> of(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents()).map(RecordComponent::getName);
    }

    /**
     * Refuses fields that nobody asks for.
     *
     * @param place what stands before their names in a refusal
     * @throws UseCaseRejected with a reason for each of them
     */
    public static void require(String place, Map<String, ?> sent, Collection<String> known) {
        List<Reason> unknown = sent.keySet().stream()
                .filter(it -> !known.contains(it))
                .map(it -> new Reason(place + it, "any.unknownField", List.of(it, String.join(", ", known))))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UseCaseRejected(UseCaseRejected.Kind.INVALID, unknown);
        }
    }

    /** Refuses fields that none of the records has. */
    @SafeVarargs
    public static void require(Map<String, ?> sent, Class<? extends Record>... types) {
        require("", sent, Stream.of(types).flatMap(KnownFields::of).toList());
    }
}
