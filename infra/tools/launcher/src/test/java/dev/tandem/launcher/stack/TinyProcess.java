package dev.tandem.launcher.stack;

import dev.tandem.servers.Ending;
import dev.tandem.servers.Spawn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** A part of a stack that starts in a blink; a real process nevertheless. */
record TinyProcess(String name, int port, String manner, Path log) implements ManagedProcess {

    @Override
    public String portVariable() {
        return "TANDEM_" + name.toUpperCase(Locale.ROOT) + "_PORT";
    }

    @Override
    public String address() {
        return "localhost:" + port;
    }

    @Override
    public boolean needs(ManagedProcess other) {
        return !manner.equals("independent");
    }

    @Override
    public ProcessHandle launch() {
        return Spawn.LEASHED.start(new ProcessBuilder(
                        Java.PROGRAM.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TinyServer.class.getName(),
                        Integer.toString(port),
                        manner)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
    }

    @Override
    public boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void stop(ProcessHandle process) {
        Ending.politely(process, Duration.ofSeconds(2));
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(manner.equals("mute") ? 1 : 120);
    }

    @Override
    public Duration recovery() {
        return Duration.ofSeconds(1);
    }
}
