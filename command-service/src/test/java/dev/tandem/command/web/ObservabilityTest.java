package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.web.Person.Reply;
import org.junit.jupiter.api.Test;

/** What an operator sees. */
class ObservabilityTest {

    private static final CommandService SERVICE = CommandService.shared();

    @Test
    void commandsAreCountedByNameAndOutcome() {
        Person recruiter = SERVICE.as("rosa", "recruiter");
        recruiter.gives("OpenRequisition", CommandDoorTest.OPEN);
        recruiter.gives("OpenRequisition", CommandDoorTest.OPEN.replace("\"mia\"", "\"rosa\""));
        recruiter.gives("OpenRequisition", "{}");
        recruiter.gives("NoSuchCommand", "{}");

        String metrics = SERVICE.asNobody().gets("/actuator/prometheus").http().body();

        assertThat(metrics)
                .contains(
                        "tandem_commands_seconds_count{command=\"OpenRequisition\",outcome=\"recorded\",rule=\"none\"}")
                .contains(
                        "tandem_commands_seconds_count{command=\"OpenRequisition\",outcome=\"refused\",rule=\"PARTNERS_ARE_TWO\"}")
                .contains(
                        "tandem_commands_seconds_count{command=\"OpenRequisition\",outcome=\"invalid\",rule=\"none\"}")
                .contains("tandem_commands_seconds_count{command=\"unknown\",outcome=\"invalid\",rule=\"none\"}")
                .doesNotContain("NoSuchCommand");
    }

    @Test
    void probesAreOpenAndTellLivenessFromReadiness() {
        Person probe = SERVICE.asNobody();

        Reply live = probe.gets("/actuator/health/liveness");
        Reply ready = probe.gets("/actuator/health/readiness");

        assertThat(live.json().path("status").asString()).isEqualTo("UP");
        assertThat(live.json().path("components").has("db")).isFalse();
        assertThat(ready.json().path("components").has("db")).isTrue();
    }

    @Test
    void whatIsNotForEverybodyIsNotExposed() {
        assertThat(SERVICE.as("rosa", "recruiter").gets("/actuator/env").status())
                .isEqualTo(404);
        assertThat(SERVICE.asNobody().gets("/actuator/env").status()).isEqualTo(401);
    }
}
