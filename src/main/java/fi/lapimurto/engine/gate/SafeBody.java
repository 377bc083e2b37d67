package fi.lapimurto.engine.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Looks through what is sent to the engine before the engine does: nothing in it may be an expression. */
class SafeBody {

    static final int LARGEST = 1024 * 1024;
    static final int DEEPEST = 32;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LARGEST)
                    .build())
            .build();

    private SafeBody() {}

    /**
     * Reads the body, which is then known to be JSON without expressions, or empty.
     *
     * @throws Closed when it is anything else
     */
    static byte[] read(HttpServletRequest request) throws IOException, Closed {
        if (request.getContentLengthLong() > LARGEST) {
            throw new Closed(HttpStatus.PAYLOAD_TOO_LARGE, "gate.tooLarge");
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new Closed(HttpStatus.PAYLOAD_TOO_LARGE, "gate.tooLarge");
        }
        if (body.length > 0) {
            checkType(request.getContentType());
            check(body);
        }
        return body;
    }

    /**
     * Checks that what was read is a form: each of its variables an object of its own.
     *
     * @throws Closed when it is not
     */
    static void checkForm(byte[] body) throws IOException, Closed {
        JsonNode variables = new ObjectMapper(JSON).readTree(body).path("variables");
        boolean none = variables.isMissingNode() || variables.isNull();
        if (!none
                && !(variables.isObject()
                        && variables.properties().stream()
                                .allMatch(it -> it.getValue().isObject()))) {
            throw new Closed(HttpStatus.BAD_REQUEST, "gate.invalid");
        }
    }

    static boolean isExpression(String name) {
        return name.strip().toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private static void checkType(String type) throws Closed {
        String plain = type == null
                ? ""
                : type.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        if (!plain.equals("application/json") && !plain.equals("application/json;charset=utf-8")) {
            throw new Closed(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "gate.notJson");
        }
    }

    private static void check(byte[] body) throws Closed {
        // Decoded here, so that no other encoding can hide a name from us and show it to the engine.
        try (JsonParser json = JSON.createParser(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString())) {
            int depth = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(json.currentName())) {
                    throw new Closed(HttpStatus.BAD_REQUEST, "gate.expression");
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 0 && json.nextToken() != null) {
                    throw new Closed(HttpStatus.BAD_REQUEST, "gate.notJson");
                }
            }
        } catch (IOException e) {
            throw new Closed(HttpStatus.BAD_REQUEST, "gate.notJson");
        }
    }
}
