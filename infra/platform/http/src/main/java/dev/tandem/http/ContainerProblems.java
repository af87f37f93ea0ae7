package dev.tandem.http;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.CorrelationId;
import dev.tandem.access.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the container refuses by itself, before any filter or controller (an address or header that is too long or cannot be read, a
 * method or framing it does not know), is a problem document too, in place of its page.
 */
public final class ContainerProblems extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerProblems.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        int status = ofTheCaller(response.getStatus());
        if (failure != null && status >= 500) {
            LOG.error("{} failed in the container", request.getDecodedRequestURI(), failure);
        }
        String correlation = CorrelationId.of(request);
        if (correlation.isEmpty()) {
            correlation = UUID.randomUUID().toString();
        }
        String path = Objects.requireNonNullElse(request.getRequestURI(), "");
        Problem problem = CommonProblems.of(HttpStatusCode.valueOf(status), path);
        try {
            response.setStatus(status);
            response.setHeader(CorrelationId.HEADER, correlation);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            OutputStream stream = response.getOutputStream();
            stream.write(JsonMapper.shared().writeValueAsBytes(problem.body(path, correlation)));
            stream.close();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("who asked for {} has gone", path, e);
        }
    }

    /** What is not known here (a transfer encoding, a version of HTTP) was sent by the caller: nothing of ours is missing. */
    private static int ofTheCaller(int status) {
        return status == HttpStatus.NOT_IMPLEMENTED.value() || status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED.value()
                ? HttpStatus.BAD_REQUEST.value()
                : status;
    }
}
