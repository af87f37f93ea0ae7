package dev.tandem.launcher.stack;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Finds out before anything is started that a port is somebody else's. */
final class TakenPorts {

    private TakenPorts() {}

    /** @throws ToolException naming each taken port, who has it if that can be seen, and the variable that changes it */
    static void refuse(List<ManagedProcess> parts) {
        List<ManagedProcess> taken =
                parts.stream().filter(part -> isTaken(part.port())).toList();
        if (!taken.isEmpty()) {
            String ports = taken.stream()
                    .map(part -> "Port %d, which %s needs, is taken%s. Choose another with %s, as in: %s=%d ./tandem up"
                            .formatted(
                                    part.port(),
                                    part.name(),
                                    holder(part.port()),
                                    part.portVariable(),
                                    part.portVariable(),
                                    part.port() + 1000))
                    .collect(Collectors.joining("\n"));
            throw new ToolException(ports + "\nNothing was started.");
        }
        List<Integer> ports = parts.stream().map(ManagedProcess::port).toList();
        parts.stream()
                .filter(part -> ports.indexOf(part.port()) != ports.lastIndexOf(part.port()))
                .findFirst()
                .ifPresent(part -> {
                    throw new ToolException(
                            "Two parts cannot share port " + part.port() + ": change " + part.portVariable());
                });
    }

    private static boolean isTaken(int port) {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        // On some systems one can listen on the loopback address beside somebody who listens on all addresses.
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback, port), 500);
            return true;
        } catch (IOException nobodyAnswers) {
            try (ServerSocket _ = new ServerSocket(port, 1, loopback)) {
                return false;
            } catch (IOException e) {
                return true;
            }
        }
    }

    /** Who listens there, if a program that knows is at hand. */
    private static String holder(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-t")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String pid = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            return pid.isEmpty()
                    ? ""
                    : " by process " + pid
                            + ProcessHandle.of(Long.parseLong(pid))
                                    .flatMap(process -> process.info().command())
                                    .map(command -> " (" + command + ")")
                                    .orElse("");
        } catch (IOException | NumberFormatException e) {
            return "";
        }
    }
}
