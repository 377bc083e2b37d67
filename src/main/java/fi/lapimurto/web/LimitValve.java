package fi.lapimurto.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Keeps requests within limits before anybody works on them, their bodies within {@link BodyLimits}. What is small is read whole first:
 * whoever answers has all of it and waits for nobody. Files are read while they come, at a pace.
 */
class LimitValve extends ValveBase {

    private static final Pattern PUBLIC =
            Pattern.compile("/(login|logout|language|error|access/.*|invitations/.*|apply/.*|api/apply/.*)");

    /** Empty parts and dots in a path are read in different ways by those behind us, and never meant by a person. */
    private static final Pattern AMBIGUOUS = Pattern.compile("//|/(?:\\.|%2[eE]){1,2}(?:/|;|$)");

    private static final int LONGEST_QUERY = 8000;

    private static final List<String> FILES = List.of(
            "multipart/", "text/csv", "application/octet-stream", "application/vnd.openxmlformats-officedocument");

    private final BodyLimits limits;
    private final BodyWaits waits;

    LimitValve(BodyLimits limits) {
        super(true);
        this.limits = limits;
        this.waits = new BodyWaits(limits);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getQueryString() != null && request.getQueryString().length() > LONGEST_QUERY) {
            response.sendError(HttpStatus.URI_TOO_LONG.value());
        } else if (AMBIGUOUS.matcher(String.valueOf(request.getRequestURI())).find()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
        if (request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            invokeWithBody(request, response);
        } else {
            getNext().invoke(request, response);
        }
    }

    private void invokeWithBody(Request request, Response response) throws IOException, ServletException {
        boolean open =
                PUBLIC.matcher(String.valueOf(request.getDecodedRequestURI())).matches();
        boolean file = !open && isFile(request.getContentType());
        long largest = (open ? limits.largestPublic() : file ? limits.largestFile() : limits.largest()).toBytes();
        InputBuffer socket = request.getCoyoteRequest().getInputBuffer();
        LimitedBody body = new LimitedBody(
                request.getCoyoteRequest(), limits, waits, ClientNetwork.of(request.getRemoteAddr()), largest);
        request.getCoyoteRequest().setInputBuffer(body);
        try {
            HttpStatus refused = request.getContentLengthLong() > largest ? HttpStatus.PAYLOAD_TOO_LARGE : null;
            if (refused == null && !file && !response.isError()) {
                refused = readAhead(body, response);
            }
            if (refused != null) {
                body.refuse();
                response.setHeader(HttpHeaders.CONNECTION, "close");
                response.sendError(refused.value());
            }
            getNext().invoke(request, response);
            if (!body.isEnded() && !request.isAsync()) {
                response.finishResponse();
                end(request, body, refused);
            }
        } finally {
            request.getCoyoteRequest().setInputBuffer(socket);
        }
    }

    private static HttpStatus readAhead(LimitedBody body, Response response) throws IOException {
        try {
            response.sendAcknowledgement(ContinueResponseTiming.ALWAYS);
            body.readAhead();
            return null;
        } catch (BodyRefused refused) {
            return refused.status();
        }
    }

    /** The server itself would wait for the rest of a body at its own pace, which is none. */
    private static void end(Request request, LimitedBody body, HttpStatus refused) {
        if (refused == null || refused == HttpStatus.PAYLOAD_TOO_LARGE) {
            body.skip();
        }
        if (!body.isEnded()) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean isFile(String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return FILES.stream().anyMatch(type::startsWith);
    }
}
