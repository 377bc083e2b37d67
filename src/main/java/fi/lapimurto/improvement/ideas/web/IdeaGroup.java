package fi.lapimurto.improvement.ideas.web;

import fi.lapimurto.improvement.ideas.Field;
import fi.lapimurto.improvement.ideas.Idea;
import java.util.ArrayList;
import java.util.List;

/**
 * Ideas of one field of the four.
 *
 * @param key the field's name, or {@code unrated}
 */
record IdeaGroup(String key, List<Idea> ideas) {

    static List<IdeaGroup> of(List<Idea> all) {
        List<IdeaGroup> groups = new ArrayList<>();
        for (Field field : Field.values()) {
            add(
                    groups,
                    field.name(),
                    all.stream().filter(it -> it.field() == field).toList());
        }
        add(groups, "unrated", all.stream().filter(it -> !it.rated()).toList());
        return groups;
    }

    private static void add(List<IdeaGroup> groups, String key, List<Idea> ideas) {
        if (!ideas.isEmpty()) {
            groups.add(new IdeaGroup(key, ideas));
        }
    }
}
