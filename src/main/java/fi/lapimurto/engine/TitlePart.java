package fi.lapimurto.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something that a task's title may say behind the label, in models by its name.
 *
 * @param separator what stands before it
 * @param words what it says of each subject
 */
public record TitlePart(
        String name, String separator, Function<Collection<TaskSubject>, Map<TaskSubject, String>> words) {

    private static final String DASH = " – ";

    /** A part that is read from the subject alone. */
    public static TitlePart of(String name, Function<TaskSubject, String> words) {
        return new TitlePart(name, DASH, subjects -> each(subjects, words));
    }

    /**
     * A part that names what a variable has the id of.
     *
     * @param one finds the name of one, which its transaction may know already
     * @param several finds the names of several in one statement
     */
    public static TitlePart of(
            String name, String variable, Function<UUID, String> one, Function<Set<UUID>, Map<UUID, String>> several) {
        return new TitlePart(name, DASH, subjects -> {
            Set<UUID> ids = subjects.stream().map(it -> it.id(variable)).collect(Collectors.toSet());
            Map<UUID, String> known = ids.size() > 1 ? several.apply(ids) : null;
            return each(subjects, it -> known == null ? one.apply(it.id(variable)) : known.get(it.id(variable)));
        });
    }

    public TitlePart after(String otherSeparator) {
        return new TitlePart(name, otherSeparator, words);
    }

    private static Map<TaskSubject, String> each(
            Collection<TaskSubject> subjects, Function<TaskSubject, String> words) {
        Map<TaskSubject, String> found = new HashMap<>();
        subjects.forEach(it -> found.put(it, words.apply(it)));
        return found;
    }
}
