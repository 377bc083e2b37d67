package fi.lapimurto.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the samples' teams the names of those that take part, in their order. */
class TeamNames {

    private final List<String> fields;
    private final List<String> takingPart;
    private final Map<String, String> names = new HashMap<>();

    /**
     * @param fields those in which a list names teams
     * @param takingPart the names of the teams; none leaves the samples as they are
     */
    TeamNames(List<String> fields, List<String> takingPart) {
        this.fields = fields;
        this.takingPart = takingPart;
    }

    /** Names the teams of a row anew, and answers whether all are there; of several the others are left out. */
    boolean putInto(Map<String, JsonNode> row) {
        if (takingPart.isEmpty()) {
            return true;
        }
        for (String field : fields) {
            JsonNode sample = row.get(field);
            if (sample instanceof TextNode one) {
                String name = name(one.asText());
                if (name == null) {
                    return false;
                }
                row.put(field, TextNode.valueOf(name));
            } else if (sample instanceof ArrayNode several) {
                ArrayNode named = JsonNodeFactory.instance.arrayNode();
                several.forEach(it -> {
                    if (name(it.asText()) != null) {
                        named.add(name(it.asText()));
                    }
                });
                row.put(field, named);
            }
        }
        return true;
    }

    private String name(String sample) {
        return names.computeIfAbsent(
                sample, it -> names.size() < takingPart.size() ? takingPart.get(names.size()) : null);
    }
}
