package dev.tandem.access;

import dev.tandem.access.Problem.FieldError;
import dev.tandem.events.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The problems that any request to any Tandem service can meet, each written once. */
public final class CommonProblems {

    private CommonProblems() {}

    /** 401: no token, or none that holds. */
    public static Problem unauthenticated(String detail) {
        return Problem.of(
                HttpStatus.UNAUTHORIZED,
                "UNAUTHENTICATED",
                "Who is calling is not known.",
                detail,
                "Send 'Authorization: Bearer <token>' with a fresh token of the issuer that this service trusts;"
                        + " locally, ./tandem token --as recruiter prints one.");
    }

    /** 403: known, but not allowed to. */
    public static Problem forbidden(String detail, String remedy) {
        return Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN", "The caller's roles do not allow this.", detail, remedy);
    }

    /** 403: whoever it was does not work here any more. */
    public static Problem departed(PersonId person) {
        return Problem.of(
                HttpStatus.FORBIDDEN,
                "CALLER_DEPARTED",
                "Nothing is answered to people who have left.",
                "The departure of " + person + ", whose token this is, was recorded.",
                "Call with a token of your own. Whoever is back is introduced again, with IntroducePerson.");
    }

    /** 503: the issuer's keys cannot be had, so nobody's token can be checked. */
    public static Problem issuerUnavailable() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "ISSUER_UNAVAILABLE",
                "Tokens cannot be checked at the moment.",
                "The token issuer's keys cannot be fetched.",
                "Try again shortly with the same token; nothing was done.");
    }

    /** 400: the body is not what its media type says. */
    public static Problem malformedBody(String detail) {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "MALFORMED_BODY",
                "The body cannot be read.",
                detail,
                "Send one well-formed JSON object in UTF-8.");
    }

    /** 400: path or query parameters or headers, each named. */
    public static Problem invalidParameters(List<FieldError> errors) {
        String names = errors.stream().map(FieldError::field).distinct().collect(Collectors.joining(", "));
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "INVALID_PARAMETER",
                        "A parameter or header is missing or not acceptable.",
                        "Look at " + names + ".",
                        "Correct what 'errors' names; /openapi.json says what each takes.")
                .with(errors);
    }

    /** 415. */
    public static Problem unsupportedMediaType(String given, String supported) {
        return Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "UNSUPPORTED_MEDIA_TYPE",
                "The body's media type is not understood.",
                "The body was sent as " + given + ".",
                "Send it as " + supported + ".");
    }

    /** 413: a body that is longer than is read. */
    public static Problem bodyTooLarge(long maxBytes) {
        return Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "BODY_TOO_LARGE",
                        "The body is longer than is read here.",
                        "A body has at most " + maxBytes + " bytes, also if it holds several commands.",
                        "Send a shorter body: fewer commands together, or links to documents in place of them.")
                .with("maxBytes", maxBytes);
    }

    /** 408: a body that comes too slowly, or not at all. */
    public static Problem bodyTooSlow() {
        return Problem.of(
                HttpStatus.REQUEST_TIMEOUT,
                "BODY_TOO_SLOW",
                "The body did not come in time.",
                "The body was announced, and then came too slowly or not at all.",
                "Send the same again, all of it at once; nothing was done.");
    }

    /** 429: more than one caller may ask for. */
    public static Problem tooManyRequests(int perSecond, int burst) {
        return Problem.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "TOO_MANY_REQUESTS",
                "The caller asks for more than one caller may.",
                "One caller may send " + perSecond + " requests a second, and " + burst + " at once after a pause.",
                "Send the same again after Retry-After seconds, and slower: the header RateLimit of every answer says how much"
                        + " is left. Nothing was done.");
    }

    /** 503: so many long bodies are coming in that there is no room for another. */
    public static Problem noRoomForBody() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "TOO_MANY_BODIES",
                "Too many long bodies are coming in at once.",
                "There is no room for another long body at the moment.",
                "Send the same again after Retry-After; nothing was done.");
    }

    /** 404: no such path. */
    public static Problem noSuchResource(HttpServletRequest request) {
        return noSuchResource(request.getRequestURI());
    }

    private static Problem noSuchResource(String path) {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "NO_SUCH_RESOURCE",
                "There is nothing at this path.",
                "There is nothing at " + path + ".",
                "See /openapi.json for what there is.");
    }

    /** 500: ours. */
    public static Problem defect() {
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "DEFECT",
                "Tandem made a mistake.",
                "The request met a defect in Tandem; it is in the log under this correlationId.",
                "Tell the operators the correlationId. A command sent with an Idempotency-Key can safely be sent again.");
    }

    /** Whatever else the web layer, or the container before it, says no with; to a request for that path. */
    public static Problem of(HttpStatusCode code, String path) {
        HttpStatus known = HttpStatus.resolve(code.value());
        HttpStatus status = known == null ? HttpStatus.BAD_REQUEST : known;
        return switch (status) {
            case NOT_FOUND -> noSuchResource(path);
            case UNAUTHORIZED -> unauthenticated("The request carries no token that holds.");
            default ->
                status.is5xxServerError()
                        ? defect()
                        : Problem.of(
                                status,
                                status.name(),
                                status.getReasonPhrase() + ".",
                                "The request was rejected: "
                                        + status.getReasonPhrase().toLowerCase(Locale.ROOT) + ".",
                                "See /openapi.json for what this resource takes.");
        };
    }
}
