package fi.lapimurto.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** What the HTTP server itself refuses, such as a request that it cannot read: in our words, and without its name. */
class RefusalValve extends ErrorReportValve {

    private final PlainRefusal refusal;

    RefusalValve(PlainRefusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            refusal.write(request, response);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Nobody reads the answer any more.
        }
    }
}
