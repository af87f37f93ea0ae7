package dev.tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * A no, as RFC 9457 says it, and what would turn it into a yes. On the wire also with {@code type}
 * ({@code urn:tandem:rule:RULE}), {@code instance} and {@code correlationId}.
 *
 * @param status the HTTP status
 * @param rule the stable name that a program can rely on, such as {@code KICKOFF_REQUIRED}
 * @param title what the rule says, the same for every occurrence
 * @param detail what happened here
 * @param remedy what would make it right
 * @param details further members of the document, in order
 */
public record Problem(
        HttpStatus status, String rule, String title, String detail, String remedy, Map<String, Object> details) {

    /** Prefix of {@code type}. */
    public static final String TYPE_PREFIX = "urn:tandem:rule:";

    public Problem {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** A problem without further details. */
    public static Problem of(HttpStatus status, String rule, String title, String detail, String remedy) {
        return new Problem(status, rule, title, detail, remedy, Map.of());
    }

    /** This problem and one detail more. */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Problem(status, rule, title, detail, remedy, more);
    }

    /** This problem, and what is wrong with each of these fields: the member {@code errors}. */
    public Problem with(List<FieldError> errors) {
        return with("errors", errors);
    }

    /** To be thrown where a controller cannot return. */
    public ProblemException exception() {
        return new ProblemException(this);
    }

    /** The document for this request. */
    public Map<String, Object> body(HttpServletRequest request) {
        return body(request.getRequestURI(), CorrelationId.of(request));
    }

    /** The document for a request to that path. */
    public Map<String, Object> body(String instance, String correlationId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPE_PREFIX + rule);
        body.put("title", title);
        body.put("status", status.value());
        body.put("detail", detail);
        body.put("rule", rule);
        body.put("remedy", remedy);
        body.put("instance", instance);
        body.put("correlationId", correlationId);
        details.forEach(body::putIfAbsent);
        return body;
    }

    /** The answer of a controller. */
    public ResponseEntity<Object> answer(HttpServletRequest request) {
        return answer(request, HttpHeaders.EMPTY);
    }

    /** The answer of a controller, with headers. */
    public ResponseEntity<Object> answer(HttpServletRequest request, HttpHeaders headers) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).headers(headers);
        if (status == HttpStatus.SERVICE_UNAVAILABLE && !headers.containsHeader(HttpHeaders.RETRY_AFTER)) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body(request));
    }

    /** Writes the answer where there is no controller; headers that were set stay. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(body(request)));
    }

    /**
     * One thing that is wrong with what was sent.
     *
     * @param field the path to it, such as {@code reasons[0].observed}, or the name of a parameter or header
     * @param message what is wrong and what would be right
     */
    public record FieldError(String field, String message) {

        private static final int LONGEST = 300;

        /** What was sent is quoted in both: cut to a length that people read, and without what cannot be written as UTF-8. */
        public FieldError {
            field = printable(field);
            message = printable(message);
        }

        private static String printable(String text) {
            String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
            return cut.codePoints()
                    .map(point -> Character.getType(point) == Character.SURROGATE || Character.isISOControl(point)
                            ? 0xFFFD
                            : point)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }
}
