package dev.tandem.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** A long answer, one line after the other, of which nobody keeps more than a page in memory. */
public enum Lines {
    /** A JSON object a line. */
    NDJSON("application/x-ndjson"),
    /** Values separated by commas (RFC 4180), with a line of names first. */
    CSV("text/csv");

    private final String mediaType;

    Lines(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Its media type, as {@code Accept} names it. */
    public String mediaType() {
        return mediaType;
    }

    /** Which of these a request asks for; empty: none, but a page. */
    public static Optional<Lines> asked(HttpServletRequest request) {
        return Arrays.stream(values())
                .filter(lines -> Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                        .anyMatch(accept -> accept.contains(lines.mediaType)))
                .findFirst();
    }

    /** Whether a request asks for an answer that is written as it comes: lines, a stream, a batch of events. */
    static boolean areWritten(HttpServletRequest request) {
        return asked(request).isPresent()
                || Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                        .anyMatch(accept -> accept.contains("text/event-stream") || accept.contains("cloudevents"));
    }
}
