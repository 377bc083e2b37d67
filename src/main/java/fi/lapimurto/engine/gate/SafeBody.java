package fi.lapimurto.engine.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Looks through what is sent to the engine before the engine does: nothing in it may be an expression. */
final class SafeBody {

    /** A form with every field filled as far as it goes has less than half of it. */
    static final int LARGEST_FORM = 512 * 1024;

    static final int LARGEST = 16 * 1024;
    static final int DEEPEST = 32;

    /** So many names, values and brackets: a search that somebody has put together has some dozens. */
    static final int MOST_TOKENS = 4000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LARGEST_FORM)
                    .build())
            .build();

    private static final ObjectMapper MAPPER = new ObjectMapper(JSON);

    private final byte[] bytes;
    private final JsonNode json;

    private SafeBody(byte[] bytes, JsonNode json) {
        this.bytes = bytes;
        this.json = json;
    }

    /**
     * Reads the body, which is then known to be what the web apps send with the call, or empty.
     *
     * @throws Closed when it is anything else
     */
    static SafeBody read(HttpServletRequest request, AllowedCalls.Call call) throws IOException, Closed {
        int largest = call == AllowedCalls.Call.FORM ? LARGEST_FORM : LARGEST;
        if (request.getContentLengthLong() > largest) {
            throw new Closed(HttpStatus.PAYLOAD_TOO_LARGE, "gate.tooLarge");
        }
        byte[] bytes = request.getInputStream().readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw new Closed(HttpStatus.PAYLOAD_TOO_LARGE, "gate.tooLarge");
        }
        if (bytes.length == 0) {
            return new SafeBody(bytes, MAPPER.missingNode());
        }
        checkType(request.getContentType());
        JsonNode json = json(bytes);
        switch (call) {
            case FORM -> BodyRules.requireForm(json);
            case QUERY -> BodyRules.requireConditions(json);
            default -> BodyRules.requireAssignment(json);
        }
        return new SafeBody(bytes, json);
    }

    byte[] bytes() {
        return bytes;
    }

    /** The text that stands under a key; empty when there is none. */
    String text(String key) {
        return json.path(key).asText();
    }

    private static void checkType(String type) throws Closed {
        String plain = type == null
                ? ""
                : type.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        if (!plain.equals("application/json") && !plain.equals("application/json;charset=utf-8")) {
            throw new Closed(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "gate.notJson");
        }
    }

    private static JsonNode json(byte[] bytes) throws Closed {
        try {
            // Decoded here, so that no other encoding can hide a name from us and show it to the engine.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            checkTokens(text);
            JsonNode json = MAPPER.readTree(text);
            if (!json.isObject()) {
                throw new Closed(HttpStatus.BAD_REQUEST, "gate.notJson");
            }
            return json;
        } catch (IOException e) {
            throw new Closed(HttpStatus.BAD_REQUEST, "gate.notJson");
        }
    }

    private static void checkTokens(String text) throws IOException, Closed {
        try (JsonParser json = JSON.createParser(text)) {
            int tokens = 0;
            int depth = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (++tokens > MOST_TOKENS) {
                    throw new Closed(HttpStatus.PAYLOAD_TOO_LARGE, "gate.tooLarge");
                }
                if (token == JsonToken.FIELD_NAME && AllowedNames.isExpression(json.currentName())) {
                    throw new Closed(HttpStatus.BAD_REQUEST, "gate.expression");
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 0 && json.nextToken() != null) {
                    throw new Closed(HttpStatus.BAD_REQUEST, "gate.notJson");
                }
            }
        }
    }
}
