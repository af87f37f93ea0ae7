package dev.tandem.identity;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/** What the container refuses before any filter is a problem document, too. */
public final class ContainerRefusals extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerRefusals.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        int status = response.getStatus() == 501 || response.getStatus() == 505 ? 400 : response.getStatus();
        String path = request.getRequestURI() == null ? "" : request.getRequestURI();
        try {
            response.setStatus(status);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(Refusal.document(status, new byte[0], path));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("who asked for {} has gone", path, e);
        }
    }
}
