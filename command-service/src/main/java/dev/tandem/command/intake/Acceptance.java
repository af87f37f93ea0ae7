package dev.tandem.command.intake;

import dev.tandem.command.dispatch.CheckResult;
import java.util.List;

/**
 * What a check answers if the command would be done.
 *
 * @param command its name
 * @param events the types of the events that it would record, such as {@code hiring.CandidateSubmitted}, in order
 */
public record Acceptance(String command, List<String> events) {

    static Acceptance of(String command, CheckResult.Acceptable acceptable) {
        return new Acceptance(command, acceptable.types());
    }
}
