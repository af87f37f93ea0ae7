package dev.tandem.command.intake;

import org.springframework.http.HttpStatus;

/** What any command can be turned away for, whatever its own rules; documented with every command. */
public enum GeneralRule {
    INVALID_COMMAND(
            HttpStatus.BAD_REQUEST,
            "The body is not a valid command.",
            "Correct the fields that 'errors' names, all at once; the schema in /openapi.json says what each takes."),
    UNKNOWN_COMMAND(
            HttpStatus.NOT_FOUND,
            "There is no command of that name.",
            "Use one of the names at GET /commands; names are case-sensitive."),
    ROLE_NOT_ALLOWED(
            HttpStatus.FORBIDDEN,
            "The caller's roles do not allow this command.",
            "Have it given by somebody in one of the roles in 'allowedRoles'."),
    ONLY_HISTORY_HAS_A_TIME(
            HttpStatus.FORBIDDEN,
            "Only an importer says when something happened, and only of what can be brought in.",
            "Leave the header Tandem-Occurred-At out: what happens now is stamped now."),
    OCCURS_IN_THE_FUTURE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "What is recorded has happened: it cannot lie in the future.",
            "Send a time that has passed, and check the sender's clock."),
    CHANGED_SINCE(
            HttpStatus.PRECONDITION_FAILED,
            "What the command rests on has changed since the position in If-Match.",
            "Read again, decide again, and send the new position; or leave If-Match out to go by the rules alone."),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "This Idempotency-Key was already used for something else.",
            "Use a new key, best a new UUID, for each new request; the same key only to send the same again."),
    PERSONAL_DATA_ERASED(
            HttpStatus.CONFLICT,
            "The person was forgotten: nothing about them is written down any more.",
            "Leave out what is text about the person. A candidate's applications are closed by the system itself."),
    TOO_MANY_IN_FLIGHT(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Too many commands are being decided at once.",
            "Send the same again after Retry-After; nothing was done."),
    CONTENDED(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Others keep changing what the command rests on.",
            "Send the same again after Retry-After; nothing was done."),
    STORE_BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The event store has too much to do.",
            "Send the same again after Retry-After; nothing was done."),
    STORE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The event store cannot be reached.",
            "Send the same again after Retry-After; nothing was done."),
    OUTCOME_UNKNOWN(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The connection to the event store broke while it was committing: the events may or may not be stored.",
            "If the command had an Idempotency-Key, send it again with the same key: it is done once. Without one, look"
                    + " first whether it was done.");

    private final HttpStatus status;
    private final String meaning;
    private final String remedy;

    GeneralRule(HttpStatus status, String meaning, String remedy) {
        this.status = status;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    HttpStatus status() {
        return status;
    }

    String meaning() {
        return meaning;
    }

    String remedy() {
        return remedy;
    }

    /** Whether the same request may succeed a moment later. */
    boolean passing() {
        return status == HttpStatus.SERVICE_UNAVAILABLE;
    }
}
