package dev.tandem.servers;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a PostgreSQL server is run.
 *
 * @param data its data folder; made if it is not there
 * @param log the file that its log is appended to
 * @param port on the loopback interface
 * @param superuserPassword of {@link PostgresServer#SUPERUSER}; blank means that anybody on this machine is trusted
 * @param durable whether what was committed survives a crash of the machine; without, commits are faster
 * @param spawn whether it dies with this JVM
 * @param extra further options by name, such as {@code max_connections}
 */
public record PostgresSettings(
        Path data,
        Path log,
        int port,
        String superuserPassword,
        boolean durable,
        Spawn spawn,
        Map<String, String> extra) {

    public PostgresSettings {
        extra = Map.copyOf(extra);
    }

    /** A server for tests: leashed, trusting, on a free port, with room for many contenders. */
    public static PostgresSettings forTests(Path folder, boolean durable) {
        return new PostgresSettings(
                folder.resolve("data"),
                folder.resolve("postgresql.log"),
                FreePort.any(),
                "",
                durable,
                Spawn.LEASHED,
                Map.of("max_connections", "300"));
    }

    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        String onlyIfDurable = durable ? "on" : "off";
        options.put("port", Integer.toString(port));
        options.put("listen_addresses", "127.0.0.1");
        // A socket file's path may not be longer than about 100 characters, which a folder easily is.
        options.put("unix_socket_directories", "");
        options.put("fsync", onlyIfDurable);
        options.put("synchronous_commit", onlyIfDurable);
        options.put("full_page_writes", onlyIfDurable);
        options.put("timezone", "UTC");
        options.put("log_timezone", "UTC");
        options.put("shared_buffers", "128MB");
        options.put("max_wal_size", "1GB");
        options.put("jit", "off");
        options.putAll(extra);
        return options;
    }
}
