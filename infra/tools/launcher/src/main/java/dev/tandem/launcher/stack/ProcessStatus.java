package dev.tandem.launcher.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a part is, for people.
 *
 * @param name of the part
 * @param isReady whether it does its work
 * @param state ready, not ready, or down
 * @param pid its process, or a dash
 * @param uptime such as 5m, or a dash
 * @param memory resident, such as 210 MB, or a dash
 * @param address where it is reached
 */
public record ProcessStatus(
        String name, boolean isReady, String state, String pid, String uptime, String memory, String address) {

    /** Of each part of a run. */
    public static List<ProcessStatus> of(Workspace workspace, Run run) {
        return StackProcesses.waves(workspace, run.ports(), Secrets.keptIn(workspace.data()), AotMode.USE).stream()
                .flatMap(List::stream)
                .parallel()
                .map(part -> of(part, run.process(part.name())))
                .toList();
    }

    private static ProcessStatus of(ManagedProcess part, Optional<ProcessHandle> process) {
        if (process.isEmpty()) {
            return new ProcessStatus(part.name(), false, "down", "-", "-", "-", part.address());
        }
        boolean ready = part.isReady();
        long pid = process.get().pid();
        return new ProcessStatus(
                part.name(),
                ready,
                ready ? "ready" : "not ready",
                Long.toString(pid),
                process.get().info().startInstant().map(ProcessStatus::since).orElse("-"),
                memory(pid),
                part.address());
    }

    private static String since(Instant start) {
        Duration up = Duration.between(start, Instant.now());
        if (up.toDays() > 0) {
            return up.toDays() + "d " + up.toHoursPart() + "h";
        }
        if (up.toHours() > 0) {
            return up.toHours() + "h " + up.toMinutesPart() + "m";
        }
        return up.toMinutes() > 0 ? up.toMinutes() + "m " + up.toSecondsPart() + "s" : up.toSeconds() + "s";
    }

    private static String memory(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return kilobytes.isEmpty() ? "-" : Long.parseLong(kilobytes) / 1024 + " MB";
        } catch (IOException | NumberFormatException e) {
            return "-";
        }
    }
}
