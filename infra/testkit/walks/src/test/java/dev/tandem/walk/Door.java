package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.access.Caller;
import dev.tandem.access.Problem;
import dev.tandem.access.ProblemException;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.intake.CommandHeaders;
import dev.tandem.command.intake.CommandReader;
import jakarta.validation.Validation;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lets orders in as the service does: by the same reading of bodies and headers. Whatever is turned away has to hear why. */
final class Door {

    private static final JsonMapper JSON = new JsonMapper();

    private static final CommandReader READER =
            new CommandReader(Validation.buildDefaultValidatorFactory().getValidator());

    /** What speaks of code and not of hiring. */
    private static final Pattern CODE = Pattern.compile("dev\\.tandem|java\\.|[a-z]Exception|\\$[A-Z]|tools\\.jackson");

    private Door() {}

    /**
     * What came in.
     *
     * @param command what is ordered
     * @param occurredAt when it happened
     */
    record LetIn(Command command, Instant occurredAt) {}

    /**
     * Reads that body in the place of what was ordered; null if it is turned away.
     *
     * @param occurredAt the header that says when it happened; null: none is sent
     * @param now before which everything happened
     */
    static @Nullable LetIn read(Order order, ObjectNode body, @Nullable String occurredAt, Instant now) {
        Map<String, String> headers = occurredAt == null ? Map.of() : Map.of(CommandHeaders.OCCURRED_AT, occurredAt);
        Caller caller = new Caller(order.person(), Set.of(order.role()));
        try {
            CommandHeaders terms =
                    CommandHeaders.of(headers::get, caller, order.type().allowed(), now);
            Command command = READER.read(order.type().type(), JSON.writeValueAsBytes(body));
            return new LetIn(command, Objects.requireNonNullElse(terms.occurredAt(), now));
        } catch (ProblemException e) {
            requireReasons(e.problem());
            return null;
        }
    }

    /** A decision's no is a no of the caller's making, in a sentence, and its details can be sent. */
    static void requireReasons(Outcome.Refused refused) {
        assertThat(refused.rule().kind().status()).isBetween(400, 499);
        requireSentence(refused.detail());
        requireSentence(refused.rule().remedy());
        assertThat(JSON.writeValueAsString(refused.details())).doesNotContainPattern(CODE);
    }

    private static void requireReasons(Problem problem) {
        assertThat(problem.status().is4xxClientError()).as(problem.rule()).isTrue();
        requireSentence(problem.detail());
        requireSentence(problem.remedy());
        assertThat(JSON.writeValueAsString(problem.body("/commands", "none"))).doesNotContainPattern(CODE);
    }

    private static void requireSentence(String sentence) {
        assertThat(sentence).hasSizeGreaterThan(10).matches("(?s)\\S.*[.:?].*").doesNotContainPattern(CODE);
    }
}
