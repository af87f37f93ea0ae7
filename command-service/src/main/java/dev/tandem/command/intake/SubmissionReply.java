package dev.tandem.command.intake;

import dev.tandem.access.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What a command or a check of one is answered, by whichever way it came in.
 *
 * @param status as of HTTP
 * @param mediaType of the body
 * @param headers in order
 * @param body a {@link Receipt}, an {@link Acceptance} or a problem document
 */
public record SubmissionReply(HttpStatus status, MediaType mediaType, Map<String, String> headers, Object body) {

    /** Header: {@code true} on the answer to an earlier command with the same key. */
    public static final String REPLAYED = "Idempotency-Replayed";

    static SubmissionReply done(Receipt receipt, Map<String, String> headers) {
        return new SubmissionReply(HttpStatus.OK, MediaType.APPLICATION_JSON, headers, receipt);
    }

    /** A command would be done. */
    static SubmissionReply yes(Acceptance acceptance, Map<String, String> headers) {
        return new SubmissionReply(HttpStatus.OK, MediaType.APPLICATION_JSON, headers, acceptance);
    }

    /** A no; where it may be a yes in a moment, with the time to wait. */
    public static SubmissionReply no(Problem problem, Submission submission, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            all.put(HttpHeaders.RETRY_AFTER, "1");
        }
        return new SubmissionReply(
                problem.status(),
                MediaType.APPLICATION_PROBLEM_JSON,
                all,
                problem.body(submission.path(), submission.correlationId()));
    }
}
