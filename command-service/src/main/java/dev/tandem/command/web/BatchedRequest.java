package dev.tandem.command.web;

import dev.tandem.access.CorrelationId;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One command of several that came in one request, as the request that it would have been alone: with a path, headers and a
 * body of its own. Used by one thread; what it shares with the others it only reads.
 */
final class BatchedRequest extends HttpServletRequestWrapper {

    /** The headers that each command of a batch may have. */
    static final Set<String> HEADERS = Set.of(
            CommandHeaders.IDEMPOTENCY_KEY, CommandHeaders.IF_MATCH, CommandHeaders.OCCURRED_AT, CorrelationId.HEADER);

    private static final String TRACEPARENT = "traceparent";

    private final String command;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Object> attributes = new HashMap<>();
    private final byte[] body;

    /**
     * A part of a request.
     *
     * @param number its place among the others, from 1
     */
    BatchedRequest(HttpServletRequest whole, int number, String command, Map<String, String> headers, byte[] body) {
        super(whole);
        this.command = command;
        this.body = body;
        this.headers.putAll(headers);
        String traceparent = whole.getHeader(TRACEPARENT);
        if (traceparent != null) {
            this.headers.put(TRACEPARENT, traceparent);
        }
        CorrelationId.partOf(this, this.headers.get(CorrelationId.HEADER), number);
    }

    String command() {
        return command;
    }

    @Override
    public String getRequestURI() {
        return "/commands/" + command;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.get(name);
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        Object its = attributes.get(name);
        return its == null ? super.getAttribute(name) : its;
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("it is all there");
            }
        };
    }
}
