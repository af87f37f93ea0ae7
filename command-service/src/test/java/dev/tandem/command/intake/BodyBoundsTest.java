package dev.tandem.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.ProblemException;
import dev.tandem.command.candidate.register.RegisterCandidate;
import dev.tandem.command.decision.Command;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.command.dispatch.Decisions;
import dev.tandem.command.interview.schedule.ScheduleInterview;
import dev.tandem.command.partnership.raiseescalation.RaiseEscalation;
import dev.tandem.command.planning.plan.PlanHeadcount;
import dev.tandem.command.requisition.agreement.propose.ProposeSla;
import jakarta.validation.Validation;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What a body may hold, and what reading it costs: the caller pays for every byte, and so the work is no more than that. */
class BodyBoundsTest {

    private static final CommandCatalog CATALOG = new CommandCatalog(Decisions.in("dev.tandem.command"));
    private static final CommandReader READER =
            new CommandReader(Validation.buildDefaultValidatorFactory().getValidator());
    private static final Duration MOST = Duration.ofMillis(200);

    static Stream<CommandType<?>> commands() {
        return CATALOG.forPeople().stream();
    }

    @BeforeAll
    static void warmUp() {
        for (int i = 0; i < 20; i++) {
            commands()
                    .forEach(type ->
                            errors(type.type(), LargestBodies.of(type.type()).toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    <C extends Command> void theLargestBodyOfACommandIsReadInLittleTime(CommandType<C> type) {
        byte[] body = LargestBodies.of(type.type()).toString().getBytes(StandardCharsets.UTF_8);

        Duration took = cpu(() -> READER.read(type.type(), body));

        assertThat(took).as("%s, %,d bytes", type.name(), body.length).isLessThan(MOST);
    }

    @ParameterizedTest
    @MethodSource("commands")
    <C extends Command> void aBodyThatIsAllWrongIsTurnedAwayInLittleTimeWithFiftyErrors(CommandType<C> type) {
        ObjectNode body = LargestBodies.of(type.type());
        for (int i = 0; i < 90; i++) {
            body.putArray("no-such-field-" + i).add("");
        }

        List<FieldError> errors = errors(type.type(), body.toString());
        Duration took = cpu(() -> errors(type.type(), body.toString()));

        assertThat(errors).hasSizeBetween(1, 50);
        assertThat(took).isLessThan(MOST);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 8_000, 85_000})
    void aLongListOfNothingIsOneError(int entries) {
        String body = "{\"requisition\": \"r\", \"against\": \"RECRUITER\", \"note\": \"long enough\", \"because\": ["
                + String.join(",", Collections.nCopies(entries, "\"\"")) + "]}";

        Duration took = cpu(() -> errors(RaiseEscalation.class, body));

        assertThat(errors(RaiseEscalation.class, body))
                .singleElement()
                .satisfies(error -> assertThat(error.field()).startsWith("because"));
        assertThat(took).isLessThan(MOST);
    }

    @Test
    void manyErrorsAreFifty() {
        String body =
                IntStream.range(0, 90).mapToObj(i -> "\"f" + i + "\": 1").collect(Collectors.joining(",", "{", "}"));

        assertThat(errors(PlanHeadcount.class, body)).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483648", "1e2147483647", "1e-2147483648", "1e999999999", "-1e400", "1E+99999999999"})
    void aNumberIsLookedAtBeforeItIsMade(String number) {
        assertThat(errors(PlanHeadcount.class, "{\"openings\": " + number + "}"))
                .singleElement()
                .extracting(FieldError::field)
                .isEqualTo("openings");
    }

    @Test
    void whatIsNestedTooDeeplyIsTurnedAway() {
        assertThat(errors(PlanHeadcount.class, "{\"title\": " + "[".repeat(13) + "]".repeat(13) + "}"))
                .singleElement()
                .extracting(FieldError::message)
                .asString()
                .contains("deeper than 12");
    }

    @ParameterizedTest
    @CsvSource({
        "+20270-02-03T10:00:00Z",
        "1899-12-31T23:59:59Z",
        "-0001-01-01T00:00:00Z",
        "1700000000",
        "2026-02-03",
        "+999999999-12-31T23:59:59Z"
    })
    void aMomentIsOne(String given) {
        assertThat(errors(ScheduleInterview.class, """
                {"requisition": "r", "candidate": "c", "assignments": [{"interviewer": "i", "competencies": ["c"]}],
                 "startsAt": "%s", "endsAt": "2099-01-01T00:00:00Z"}""".formatted(given)))
                .singleElement()
                .extracting(FieldError::field)
                .isEqualTo("startsAt");
    }

    @Test
    void aMomentHasMicroseconds() {
        ScheduleInterview command = READER.read(ScheduleInterview.class, """
                {"requisition": "r", "candidate": "c", "assignments": [{"interviewer": "i", "competencies": ["c"]}],
                 "startsAt": "2099-01-01T00:00:00.123456789Z", "endsAt": "9999-12-31T23:59:59.999999999Z"}""".getBytes(StandardCharsets.UTF_8));

        assertThat(command.startsAt()).hasToString("2099-01-01T00:00:00.123456Z");
        assertThat(command.endsAt()).hasToString("9999-12-31T23:59:59.999999Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\u200b", "\\u200b\\u2060", "Noor\\u0000", "\\ud800", "Noor\\nHaddad", "\\u3164", "", "  "})
    void aNameIsSomethingToSee(String name) {
        assertThat(errors(RegisterCandidate.class, "{\"name\": \"" + name + "\"}"))
                .singleElement()
                .extracting(FieldError::field)
                .isEqualTo("name");
    }

    @Test
    void whatIsQuotedBackCanBeWritten() {
        List<FieldError> errors = errors(RaiseEscalation.class, """
                {"requisition": "r", "against": "\\ud800", "note": "long enough for a note"}""");

        assertThat(errors)
                .singleElement()
                .extracting(FieldError::message)
                .asString()
                .contains("\ufffd");
    }

    /** Whatever the list is of, and whether or not somebody thought of saying so where it is declared. */
    @Test
    void nothingIsNoEntryOfAList() {
        assertThat(errors(ProposeSla.class, """
                {"requisition": "r", "escalation": {"missedDebriefs": 2, "stalledWeeks": 6, "missedSlates": 2},
                 "calendar": {"kind": "BUSINESS_HOURS", "zone": "UTC", "workingDays": ["MONDAY", null], "opens": "09:00",
                              "closes": "18:00", "holidays": [null]}}"""))
                .extracting(FieldError::field)
                .containsExactly("calendar.holidays[0]", "calendar.workingDays[1]");
    }

    private static <C> List<FieldError> errors(Class<C> type, String body) {
        ProblemException thrown = catchThrowableOfType(
                ProblemException.class, () -> READER.read(type, body.getBytes(StandardCharsets.UTF_8)));
        if (thrown == null) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<FieldError> errors = (List<FieldError>) thrown.problem().details().getOrDefault("errors", List.of());
        return errors;
    }

    private static Duration cpu(Runnable work) {
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun);
    }
}
