package dev.tandem.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder in which a PostgreSQL server keeps its data, before and after the server runs. */
final class PostgresDataFolder {

    private PostgresDataFolder() {}

    /** Makes the folder and a cluster in it, unless there is one. */
    static void initialise(PostgresSettings settings) {
        Path data = settings.data();
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        try {
            Files.createDirectories(data.toAbsolutePath().getParent());
            // Beside its final place and renamed when whole, so that an interrupted start leaves no half of a cluster.
            Path making = data.resolveSibling(
                    data.getFileName() + ".making-" + ProcessHandle.current().pid());
            Path password = Files.createTempFile(
                    data.toAbsolutePath().getParent(),
                    "password",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(password, settings.superuserPassword() + "\n");
                initdb(settings, making, password);
                Files.move(making, data);
            } finally {
                Files.deleteIfExists(password);
            }
        } catch (IOException e) {
            throw new ServerException("cannot make a data folder " + data, e);
        }
    }

    private static void initdb(PostgresSettings settings, Path data, Path password) throws IOException {
        List<String> command = new ArrayList<>(Unprivileged.commandPrefix());
        command.addAll(List.of(
                PostgresBinaries.unpacked().resolve("bin/initdb").toString(),
                "--pgdata=" + data,
                "--username=" + PostgresServer.SUPERUSER,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        command.addAll(
                settings.superuserPassword().isBlank()
                        ? List.of("--auth=trust")
                        : List.of("--auth=scram-sha-256", "--pwfile=" + password));
        if (!settings.durable()) {
            command.add("--no-sync");
        }
        Process initdb = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
                .start();
        try {
            if (initdb.waitFor() != 0) {
                throw ServerException.withLog("initdb failed", settings.log());
            }
        } catch (InterruptedException e) {
            initdb.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted in initdb", e);
        }
    }

    /** The server that runs on this folder, or null. */
    static @Nullable ProcessHandle runningServer(Path data) {
        try {
            Path file = data.resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return null;
            }
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(pid)
                    .filter(Ending::isRunning)
                    .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                    .orElse(null);
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }

    /**
     * Removes the process id file of a server that was killed, if another program has its process id by now:
     * PostgreSQL would take that one for itself and not start.
     */
    static void forgetDeadServer(Path data) {
        try {
            if (runningServer(data) == null) {
                Files.deleteIfExists(data.resolve("postmaster.pid"));
            }
        } catch (IOException e) {
            throw new ServerException("cannot remove postmaster.pid in " + data, e);
        }
    }
}
