package dev.tandem.command.intake;

import dev.tandem.access.Problem;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.command.privacy.NotSealedHereException;
import dev.tandem.command.privacy.PersonalDataErasedException;
import dev.tandem.events.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** The door's problems, each about its case. */
public final class CommandProblems {

    private CommandProblems() {}

    public static Problem refused(CommandResult.Refused refused) {
        return new Problem(
                HttpStatus.valueOf(refused.kind().status()),
                refused.rule(),
                refused.meaning(),
                refused.detail(),
                refused.remedy(),
                refused.details());
    }

    public static Problem invalid(List<FieldError> errors) {
        String fields = errors.stream().map(FieldError::field).distinct().collect(Collectors.joining(", "));
        return of(GeneralRule.INVALID_COMMAND, "Look at " + fields + ".").with(errors);
    }

    static Problem unknownCommand(String name, List<String> nearest) {
        Problem problem = of(
                GeneralRule.UNKNOWN_COMMAND,
                nearest.isEmpty()
                        ? "There is no command '" + name + "'."
                        : "There is no command '" + name + "'. Did you mean " + String.join(" or ", nearest) + "?");
        return nearest.isEmpty() ? problem : problem.with("didYouMean", nearest);
    }

    static Problem roleNotAllowed(CommandType<?> type) {
        List<String> allowed =
                type.admission().admitted().stream().map(Role::wireName).toList();
        return of(
                        GeneralRule.ROLE_NOT_ALLOWED,
                        type.name() + " may be given by " + String.join(" or ", allowed)
                                + "; none of your roles is one.")
                .with("allowedRoles", allowed);
    }

    static Problem onlyHistoryHasATime() {
        return of(GeneralRule.ONLY_HISTORY_HAS_A_TIME, "Tandem-Occurred-At was sent without the role importer.");
    }

    static Problem occursInTheFuture(Instant occurredAt, Instant now) {
        return of(GeneralRule.OCCURS_IN_THE_FUTURE, "Tandem-Occurred-At says " + occurredAt + "; it is " + now + ".")
                .with("now", now);
    }

    static Problem changed(CommandResult.Changed changed) {
        return of(
                        GeneralRule.CHANGED_SINCE,
                        "The newest event that this command rests on is at position " + changed.position() + ".")
                .with("position", changed.position());
    }

    static Problem keyReused() {
        return of(
                GeneralRule.IDEMPOTENCY_KEY_REUSED,
                "An earlier request of yours used this Idempotency-Key for another command or another body.");
    }

    static Problem personalDataErased(PersonalDataErasedException e) {
        String kind = e.subject().tag().key();
        return of(GeneralRule.PERSONAL_DATA_ERASED, "The " + kind + " " + e.subject() + " was forgotten.")
                .with(kind, e.subject());
    }

    public static Problem notSealedHere(NotSealedHereException e) {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "NOT_SEALED_HERE",
                "A text is not what Tandem has sealed.",
                "A text about the " + e.subject().tag().key() + " " + e.subject()
                        + " was not sealed here with their key, or was changed since.",
                "Send each text as it stands in the event, with whom the event is about.");
    }

    static Problem tooManyInFlight() {
        return of(GeneralRule.TOO_MANY_IN_FLIGHT);
    }

    public static Problem of(GeneralRule rule) {
        return of(rule, rule.meaning());
    }

    private static Problem of(GeneralRule rule, String detail) {
        return new Problem(rule.status(), rule.name(), rule.meaning(), detail, rule.remedy(), Map.of());
    }

    static Map<String, String> replayed(boolean replayed) {
        return replayed ? Map.of(SubmissionReply.REPLAYED, "true") : Map.of();
    }
}
