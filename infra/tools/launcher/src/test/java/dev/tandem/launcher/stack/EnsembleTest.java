package dev.tandem.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.launcher.LaunchException;
import dev.tandem.servers.Ending;
import dev.tandem.servers.FreePort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnsembleTest {

    private static final Ports PORTS = Ports.from(Map.of());

    @TempDir
    Path folder;

    private Place place = new Place(Path.of("programs"), Path.of("data"));
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), false);
    private final List<Ensemble> ensembles = new ArrayList<>();
    private Part server = part("server", "serves");
    private Part service = part("service", "serves");

    @BeforeEach
    void settle() {
        place = new Place(folder.resolve("programs"), folder.resolve("the data"));
        place.prepare();
        server = part("server", "serves");
        service = part("service", "serves");
    }

    @AfterEach
    void stopAll() {
        ensembles.stream().filter(Ensemble::isStarted).forEach(Ensemble::stop);
    }

    @Test
    void all_parts_are_ready_when_it_has_started_and_gone_when_it_has_stopped() {
        Ensemble ensemble = ensemble(PORTS, server, service);
        ensemble.start();
        assertThat(server.isReady()).isTrue();
        assertThat(service.isReady()).isTrue();
        ProcessHandle process = process(server);

        ensemble.stop();

        assertThat(Ending.isRunning(process)).isFalse();
        assertThat(server.isReady()).isFalse();
        assertThat(service.isReady()).isFalse();
        assertThat(Run.in(place)).isEmpty();
        assertThat(said()).containsSubsequence("server", "ready", "service", "ready", "service", "stopped");
    }

    @Test
    void what_a_killed_launcher_left_is_reused() {
        ensemble(PORTS, server, service).start();
        ProcessHandle before = process(server);

        ensemble(PORTS, server, service).start();

        assertThat(process(server)).isEqualTo(before);
        assertThat(said()).containsSubsequence("server", "reused");
    }

    @Test
    void what_is_missing_is_started_beside_what_is_left() {
        ensemble(PORTS, server, service).start();
        ProcessHandle before = process(server);
        Ending.atOnce(process(service));

        ensemble(PORTS, server, service).start();

        assertThat(process(server)).isEqualTo(before);
        assertThat(service.isReady()).isTrue();
    }

    @Test
    void what_is_left_with_other_ports_is_stopped_and_started_anew() {
        ensemble(PORTS, server).start();
        ProcessHandle before = process(server);

        ensemble(Ports.from(Map.of("TANDEM_QUERY_PORT", "9999")), server).start();

        assertThat(Ending.isRunning(before)).isFalse();
        assertThat(process(server)).isNotEqualTo(before);
    }

    @Test
    void what_is_left_and_does_not_answer_is_stopped_and_started_anew() throws IOException {
        Part mute = part("server", "mute");
        Run run = Run.begun(place, PORTS).with("server", mute.launch());
        run.keepIn(place);
        ProcessHandle before = process(mute);

        ensemble(PORTS, server).start();

        assertThat(Ending.isRunning(before)).isFalse();
        assertThat(server.isReady()).isTrue();
    }

    @Test
    void a_taken_port_is_named_with_its_variable_and_nothing_is_started() throws IOException {
        try (ServerSocket _ = new ServerSocket(service.port(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Ensemble ensemble = ensemble(PORTS, server, service);

            assertThatThrownBy(ensemble::start)
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("Port " + service.port() + ", which service needs")
                    .hasMessageContaining("TANDEM_SERVICE_PORT=")
                    .hasMessageContaining("Nothing was started");
            assertThat(ensemble.isStarted()).isFalse();
            assertThat(server.isReady()).isFalse();
        }
    }

    @Test
    void a_part_that_ends_while_starting_is_named_with_the_end_of_its_log_and_the_others_can_be_stopped() {
        Part sick = part("service", "ends");
        Ensemble ensemble = ensemble(PORTS, server, sick);

        assertThatThrownBy(ensemble::start)
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("service ended while starting")
                .hasMessageContaining("no wish to live")
                .hasMessageNotContaining("\tat ");

        ensemble.stop();
        assertThat(server.isReady()).isFalse();
    }

    @Test
    void a_part_that_is_late_is_named() {
        assertThatThrownBy(ensemble(PORTS, part("service", "mute"))::start)
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("service is not ready after 1 s");
    }

    @Test
    void a_part_that_does_not_stop_in_its_time_is_killed() {
        Part stubborn = part("server", "stubborn");
        Ensemble ensemble = ensemble(PORTS, stubborn);
        ensemble.start();
        ProcessHandle process = process(stubborn);

        ensemble.stop();

        assertThat(Ending.isRunning(process)).isFalse();
    }

    @Test
    void a_part_that_is_killed_while_it_is_watched_starts_again() throws InterruptedException {
        Ensemble ensemble = ensemble(PORTS, server);
        ensemble.start();
        Thread watching = Thread.ofVirtual().start(() -> watch(ensemble));
        ProcessHandle before = process(server);

        Ending.atOnce(before);

        await().atMost(Duration.ofMinutes(3))
                .until(() -> server.isReady()
                        && Run.in(place)
                                .flatMap(run -> run.process("server"))
                                .filter(now -> !now.equals(before))
                                .isPresent());
        assertThat(said()).contains("server ended unexpectedly; starting it again in 1 s (1 of 5)");

        ensemble.stop();
        assertThat(watching.join(Duration.ofMinutes(2))).isTrue();
        assertThat(server.isReady()).isFalse();
    }

    @Test
    void a_part_that_ends_again_and_again_is_given_up() {
        Part sick = part("server", "ends");
        var watch = new Watching(sick, progress, (_, _) -> {});

        watch.over(sick.launch(), () -> said().contains("(2 of 5)"));

        assertThat(said()).containsSubsequence("(1 of 5)", "failed", "server ended while starting", "(2 of 5)");
    }

    @Test
    void another_process_with_the_same_number_is_not_taken_for_a_part() {
        ProcessId self = ProcessId.of(ProcessHandle.current());
        assertThat(self.process()).isPresent();

        assertThat(new ProcessId(self.pid(), self.since().minusSeconds(60)).process())
                .isEmpty();
    }

    @Test
    void the_data_folder_is_one_launchers_at_a_time() {
        try (Claim _ = Claim.on(place).orElseThrow()) {
            assertThat(Claim.on(place)).isEmpty();
        }
        Claim.on(place).orElseThrow().close();
    }

    private static void watch(Ensemble ensemble) {
        try {
            ensemble.watch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Part part(String name, String manner) {
        return new TinyPart(name, FreePort.any(), manner, place.log(name));
    }

    private Ensemble ensemble(Ports ports, Part... parts) {
        List<List<Part>> waves = List.of(parts).stream().map(List::of).toList();
        Ensemble ensemble = new Ensemble(place, Run.begun(place, ports), progress, waves);
        ensembles.add(ensemble);
        return ensemble;
    }

    private ProcessHandle process(Part part) {
        return Run.in(place).orElseThrow().process(part.name()).orElseThrow();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
