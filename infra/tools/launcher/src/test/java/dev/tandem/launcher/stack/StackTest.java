package dev.tandem.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.client.ToolException;
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

class StackTest {

    private static final Ports PORTS = Ports.from(Map.of());

    @TempDir
    Path folder;

    private Workspace workspace = new Workspace(Path.of("programs"), Path.of("data"));
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), false);
    private final List<Stack> stacks = new ArrayList<>();
    private ManagedProcess server = part("server", "serves");
    private ManagedProcess service = part("service", "serves");

    @BeforeEach
    void settle() {
        workspace = new Workspace(folder.resolve("programs"), folder.resolve("the data"));
        workspace.prepare();
        server = part("server", "serves");
        service = part("service", "serves");
    }

    @AfterEach
    void stopAll() {
        stacks.stream().filter(Stack::isStarted).forEach(Stack::stop);
    }

    @Test
    void allPartsAreReadyWhenItHasStartedAndGoneWhenItHasStopped() throws IOException {
        Stack stack = stack(PORTS, server, service);
        stack.start();
        assertThat(server.isReady()).isTrue();
        assertThat(service.isReady()).isTrue();
        ProcessHandle process = process(server);
        assertThat(WorkspaceTest.notPrivate(workspace.data())).isEmpty();

        stack.stop();

        assertThat(Ending.isRunning(process)).isFalse();
        assertThat(server.isReady()).isFalse();
        assertThat(service.isReady()).isFalse();
        assertThat(Run.in(workspace)).isEmpty();
        assertThat(said()).containsSubsequence("server", "ready", "service", "ready", "service", "stopped");
    }

    @Test
    void oneThatNeedsNothingOfAnEarlierWaveDoesNotWaitForIt() {
        ManagedProcess free = part("free", "independent");
        Stack stack = stack(PORTS, part("server", "slow"), free);
        Thread starting = Thread.ofVirtual().start(() -> assertThatThrownBy(stack::start));

        await().atMost(Duration.ofMinutes(1)).until(free::isReady);

        stack.stop();
        starting.interrupt();
    }

    @Test
    void whatAKilledLauncherLeftIsReused() {
        stack(PORTS, server, service).start();
        ProcessHandle before = process(server);

        stack(PORTS, server, service).start();

        assertThat(process(server)).isEqualTo(before);
        assertThat(said()).containsSubsequence("server", "reused");
    }

    @Test
    void whatIsMissingIsStartedBesideWhatIsLeft() {
        stack(PORTS, server, service).start();
        ProcessHandle before = process(server);
        Ending.atOnce(process(service));

        stack(PORTS, server, service).start();

        assertThat(process(server)).isEqualTo(before);
        assertThat(service.isReady()).isTrue();
    }

    @Test
    void whatIsLeftWithOtherPortsIsStoppedAndStartedAnew() {
        stack(PORTS, server).start();
        ProcessHandle before = process(server);

        stack(Ports.from(Map.of("TANDEM_QUERY_PORT", "9999")), server).start();

        assertThat(Ending.isRunning(before)).isFalse();
        assertThat(process(server)).isNotEqualTo(before);
    }

    @Test
    void whatIsLeftAndDoesNotAnswerIsStoppedAndStartedAnew() throws IOException {
        ManagedProcess mute = part("server", "mute");
        Run run = Run.begun(workspace, PORTS).with("server", mute.launch());
        run.keepIn(workspace);
        ProcessHandle before = process(mute);

        stack(PORTS, server).start();

        assertThat(Ending.isRunning(before)).isFalse();
        assertThat(server.isReady()).isTrue();
    }

    @Test
    void aTakenPortIsNamedWithItsVariableAndNothingIsStarted() throws IOException {
        try (ServerSocket _ = new ServerSocket(service.port(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Stack stack = stack(PORTS, server, service);

            assertThatThrownBy(stack::start)
                    .isInstanceOf(ToolException.class)
                    .hasMessageContaining("Port " + service.port() + ", which service needs")
                    .hasMessageContaining("TANDEM_SERVICE_PORT=")
                    .hasMessageContaining("Nothing was started");
            assertThat(stack.isStarted()).isFalse();
            assertThat(server.isReady()).isFalse();
        }
    }

    @Test
    void aPartThatEndsWhileStartingIsNamedWithTheEndOfItsLogAndTheOthersCanBeStopped() {
        ManagedProcess sick = part("service", "ends");
        Stack stack = stack(PORTS, server, sick);

        assertThatThrownBy(stack::start)
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("service ended while starting")
                .hasMessageContaining("no wish to live")
                .hasMessageNotContaining("\tat ");

        stack.stop();
        assertThat(server.isReady()).isFalse();
    }

    @Test
    void aPartThatIsLateIsNamed() {
        assertThatThrownBy(stack(PORTS, part("service", "mute"))::start)
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("service is not ready after 1 s");
    }

    @Test
    void aPartThatDoesNotStopInItsTimeIsKilled() {
        ManagedProcess stubborn = part("server", "stubborn");
        Stack stack = stack(PORTS, stubborn);
        stack.start();
        ProcessHandle process = process(stubborn);

        stack.stop();

        assertThat(Ending.isRunning(process)).isFalse();
    }

    @Test
    void aPartThatIsKilledWhileItIsWatchedStartsAgain() throws InterruptedException {
        Stack stack = stack(PORTS, server);
        stack.start();
        Thread watching = Thread.ofVirtual().start(() -> watch(stack));
        ProcessHandle before = process(server);

        Ending.atOnce(before);

        await().atMost(Duration.ofMinutes(3))
                .until(() -> server.isReady()
                        && Run.in(workspace)
                                .flatMap(run -> run.process("server"))
                                .filter(now -> !now.equals(before))
                                .isPresent());
        assertThat(said()).contains("server ended unexpectedly; starting it again in 1 s (1 of 5)");

        stack.stop();
        assertThat(watching.join(Duration.ofMinutes(2))).isTrue();
        assertThat(server.isReady()).isFalse();
    }

    @Test
    void aPartThatEndsAgainAndAgainIsGivenUp() {
        ManagedProcess sick = part("server", "ends");
        var watch = new Supervisor(sick, progress, (_, _) -> {});

        watch.over(sick.launch(), () -> said().contains("(2 of 5)"));

        assertThat(said()).containsSubsequence("(1 of 5)", "failed", "server ended while starting", "(2 of 5)");
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotTakenForAPart() {
        ProcessId self = ProcessId.of(ProcessHandle.current());
        assertThat(self.process()).isPresent();

        assertThat(new ProcessId(self.pid(), self.since().minusSeconds(60)).process())
                .isEmpty();
    }

    @Test
    void theDataFolderIsOneLaunchersAtATime() {
        try (WorkspaceLock _ = WorkspaceLock.on(workspace).orElseThrow()) {
            assertThat(WorkspaceLock.on(workspace)).isEmpty();
        }
        WorkspaceLock.on(workspace).orElseThrow().close();
    }

    private static void watch(Stack stack) {
        try {
            stack.watch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ManagedProcess part(String name, String manner) {
        return new TinyProcess(name, FreePort.any(), manner, workspace.log(name));
    }

    private Stack stack(Ports ports, ManagedProcess... parts) {
        List<List<ManagedProcess>> waves = List.of(parts).stream().map(List::of).toList();
        Stack stack = new Stack(workspace, Run.begun(workspace, ports), progress, waves);
        stacks.add(stack);
        return stack;
    }

    private ProcessHandle process(ManagedProcess part) {
        return Run.in(workspace).orElseThrow().process(part.name()).orElseThrow();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
