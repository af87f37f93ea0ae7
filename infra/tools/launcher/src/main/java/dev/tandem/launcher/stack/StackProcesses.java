package dev.tandem.launcher.stack;

import dev.tandem.time.MovedTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that runs, in the order in which it is started: each wave needs those before it. */
public final class StackProcesses {

    /** The names, in the order in which people should see them. */
    public static final List<String> NAMES =
            List.of("postgresql", "kafka", "identity", "command-service", "query-service");

    private StackProcesses() {}

    /** The waves; those of one wave start side by side, and stop in the reverse order. */
    public static List<List<ManagedProcess>> waves(Workspace workspace, Ports ports, Secrets secrets) {
        return List.of(
                List.of(
                        new PostgresProcess(workspace, ports.postgres(), secrets),
                        new KafkaProcess(workspace, ports.kafka()),
                        identity(workspace, ports)),
                List.of(
                        service(
                                workspace,
                                ports,
                                "command-service",
                                ports.command(),
                                Ports.COMMAND,
                                secrets.command(),
                                Map.of(
                                        "tandem.personal-data.keyset-file",
                                        workspace.keyset().toString())),
                        service(
                                workspace,
                                ports,
                                "query-service",
                                ports.query(),
                                Ports.QUERY,
                                secrets.query(),
                                Map.of("tandem.personal-data.url", "http://127.0.0.1:" + ports.command()))));
    }

    private static ManagedProcess identity(Workspace workspace, Ports ports) {
        return new ServiceProcess(
                "identity",
                ports.identity(),
                Ports.IDENTITY,
                workspace.programs(),
                workspace.log("identity"),
                "96m",
                Map.of(
                        "tandem.identity.key-file",
                        workspace.data().resolve("identity/signing-key.json").toString()),
                Map.of());
    }

    private static ManagedProcess service(
            Workspace workspace,
            Ports ports,
            String name,
            int port,
            String portVariable,
            String password,
            Map<String, String> itsOwn) {
        String database = name.equals("command-service") ? "tandem_command" : "tandem_query";
        MovedTime time = workspace.time();
        Map<String, String> settings = new TreeMap<>(itsOwn);
        settings.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database);
        settings.put("spring.datasource.username", database);
        settings.put("tandem.kafka.bootstrap-servers", "127.0.0.1:" + ports.kafka());
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", "http://localhost:" + ports.identity());
        settings.put("tandem.demo.time-file", time.isMovable() ? time.file().toString() : "");
        return new ServiceProcess(
                name,
                port,
                portVariable,
                workspace.programs(),
                workspace.log(name),
                "200m",
                settings,
                Map.of("SPRING_DATASOURCE_PASSWORD", password));
    }
}
