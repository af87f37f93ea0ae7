package dev.tandem.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Command;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.command.dispatch.Decisions;
import jakarta.validation.Validation;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The digest of a request stands in events for ever: how a command is written for it must never change. */
class CanonicalFormTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final CommandReader reader =
            new CommandReader(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void aCommandIsWrittenWithTheTimeForWhichItIsGivenAsItIsWithout() {
        for (CommandType<?> type : new CommandCatalog(Decisions.in("dev.tandem.command")).forPeople()) {
            Command command = reader.read(
                    type.type(), Objects.requireNonNull(type.example()).getBytes(UTF_8));
            ObjectNode dated =
                    (ObjectNode) JSON.readTree(reader.canonical(command, Instant.parse("2026-01-05T09:00:00Z")));
            dated.remove(CommandHeaders.OCCURRED_AT);

            assertThat(new String(reader.canonical(command, null), UTF_8))
                    .as(type.name())
                    .isEqualTo(JSON.writeValueAsString(dated));
        }
    }

    @Test
    void numbersAndMissingValuesAreWrittenAsTheyAlwaysWere() {
        CommandType<?> type =
                Objects.requireNonNull(new CommandCatalog(Decisions.in("dev.tandem.command")).find("OpenRequisition"));
        Command command = reader.read(type.type(), """
                {"title": "T", "department": "D", "roleType": "R", "location": "L", "openings": 1, "hiringManager": "mia",
                 "recruiter": null, "costOfVacancyPerDay": {"amount": 900.50, "currency": "EUR"}}""".getBytes(UTF_8));

        assertThat(new String(reader.canonical(command, null), UTF_8))
                .isEqualTo(
                        "{\"title\":\"T\",\"department\":\"D\",\"roleType\":\"R\",\"location\":\"L\",\"openings\":1,"
                                + "\"hiringManager\":\"mia\",\"costOfVacancyPerDay\":{\"amount\":900.50,\"currency\":\"EUR\"}}");
    }
}
