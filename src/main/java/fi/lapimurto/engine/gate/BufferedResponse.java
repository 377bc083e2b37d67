package fi.lapimurto.engine.gate;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds the engine's answer back until we know whether it may be shown. */
class BufferedResponse extends ContentCachingResponseWrapper {

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }

    boolean isError() {
        return getStatus() >= 400;
    }
}
