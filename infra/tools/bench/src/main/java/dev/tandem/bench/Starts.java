package dev.tandem.bench;

import dev.tandem.client.Door;
import dev.tandem.client.Door.Order;
import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import dev.tandem.launcher.stack.Ports;
import dev.tandem.launcher.stack.Progress;
import dev.tandem.launcher.stack.Stack;
import dev.tandem.launcher.stack.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** How soon a whole Tandem is ready, with new data, and how many commands it takes over HTTP while it is young. */
final class Starts {

    private static final int CALLERS = 16;
    private static final Duration YOUNG = Duration.ofSeconds(10);
    private static final Duration GROWING = Duration.ofSeconds(50);
    private static final Map<String, Object> REQUISITION = Map.of(
            "title", "Backend engineer",
            "department", "Payments",
            "roleType", "ENGINEER",
            "location", "Lisbon",
            "openings", 1,
            "hiringManager", "max",
            "compensation",
                    Map.of(
                            "minimum", Map.of("amount", 62_000, "currency", "EUR"),
                            "maximum", Map.of("amount", 78_000, "currency", "EUR")));

    private Starts() {}

    /** A rate, and what one command cost. */
    private record Rate(Measured measured, double cpuMicros) {}

    static List<Figure> measure(BenchServer server) throws Exception {
        // Our own callers must not be what is slow at first: they have worked for a while when it counts.
        try (Whole learning = new Whole()) {
            commands(learning.endpoints(), Duration.ofSeconds(20));
        }
        Duration before = CpuTime.used();
        long begin = System.nanoTime();
        try (Whole whole = new Whole()) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            double cpuSeconds = CpuTime.used().minus(before).toMillis() / 1e3;
            Rate young = commands(whole.endpoints(), YOUNG);
            commands(whole.endpoints(), GROWING);
            Rate grown = commands(whole.endpoints(), YOUNG);
            double value = young.measured().value();
            double reference = grown.measured().value();
            return List.of(
                    alone("start", seconds, "until all parts of a Tandem with new data are ready"),
                    alone("start-cpu", cpuSeconds, "of CPU until then, in all processes"),
                    new Figure(
                            "first-ten-seconds",
                            value,
                            "commands/s",
                            reference,
                            value / reference,
                            0.33,
                            null,
                            Cpu.against(young.cpuMicros(), grown.cpuMicros()),
                            "OpenRequisition over HTTP by " + CALLERS
                                    + " callers from the moment that all is ready; against the same a minute later"));
        }
    }

    private static Figure alone(String name, double seconds, String note) {
        return new Figure(name, seconds, "s", null, null, null, null, null, note);
    }

    private static Rate commands(Endpoints endpoints, Duration time) throws Exception {
        Door door = new Door(endpoints.command());
        String token = new Tokens(endpoints.identity(), InstantSource.system()).of("recruiter:rita");
        Order order = new Order("OpenRequisition", REQUISITION, null, null);
        Duration before = CpuTime.used();
        Measured measured = Callers.perSecond(CALLERS, time, _ -> () -> {
            if (!door.give(order, token).accepted()) {
                throw new IllegalStateException("OpenRequisition was not accepted");
            }
        });
        return new Rate(measured, measured.cpuMicros(CpuTime.used().minus(before)));
    }

    /** A Tandem of its own, gone afterwards. */
    private static final class Whole implements AutoCloseable {

        private final Path folder = Files.createTempDirectory("tandem-bench-start-");
        private final Workspace workspace = new Workspace(Programs.folder(), folder);
        private final Stack stack;

        Whole() throws IOException {
            workspace.prepare();
            Ports ports = Ports.free();
            stack = Stack.toStart(workspace, ports, new Progress(System.err, false));
            try {
                stack.start();
            } catch (RuntimeException e) {
                close();
                throw e;
            }
        }

        Endpoints endpoints() {
            return workspace.endpoints();
        }

        @Override
        public void close() throws IOException {
            if (stack.isStarted()) {
                stack.stop();
            }
            BenchServer.delete(folder);
        }
    }
}
