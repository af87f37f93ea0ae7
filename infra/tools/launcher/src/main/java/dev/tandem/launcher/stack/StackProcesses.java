package dev.tandem.launcher.stack;

import dev.tandem.time.MovedTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that runs, in the order in which it is started: each wave needs some of those before it. */
public final class StackProcesses {

    /** The names, in the order in which people should see them. */
    public static final List<String> NAMES =
            List.of("postgresql", "kafka", "identity", "witness", "command-service", "query-service");

    /** The folders of what runs on a JVM; the broker's is the launcher's. */
    static final List<String> PROGRAMS = List.of("launcher", "identity", "command-service", "query-service");

    /** How long a service may take until it is ready. */
    private static final Duration USUAL = Duration.ofMinutes(4);

    private static final String COMMAND_HEAP = "200m";

    /** The heap of query-service: meant for 2,000 streams in 512 MB in all, which {@code ./tandem bench --only live} measures. */
    public static final String QUERY_HEAP = "288m";

    private StackProcesses() {}

    /** The waves, for people; training is a crowd with one name. */
    static List<List<ManagedProcess>> waves(Workspace workspace, Ports ports, Secrets secrets, AotMode aot) {
        return waves(workspace, ports, secrets, aot, aot != AotMode.MAKE, QUERY_HEAP, USUAL, Map.of());
    }

    /**
     * The waves: one starts with what it needs of those before it, and stops before any of them.
     *
     * @param limited whether one caller is held to so many requests a second; not where a crowd comes under one name
     * @param queryHeap the most that the heap of query-service may take
     * @param patience how long a service may take until it is ready: with a long log, its read models have to be built first
     * @param further settings of command-service, by name
     */
    static List<List<ManagedProcess>> waves(
            Workspace workspace,
            Ports ports,
            Secrets secrets,
            AotMode aot,
            boolean limited,
            String queryHeap,
            Duration patience,
            Map<String, String> further) {
        Map<String, String> commands = new TreeMap<>(Map.of(
                "tandem.personal-data.keyset-file",
                workspace.keyset().toString(),
                "tandem.personal-data.erasures-file",
                workspace.erasures().toString(),
                "tandem.log.key-file",
                LogKeys.in(workspace).logKeyFile().toString(),
                "tandem.log.witnesses[0].url",
                "http://127.0.0.1:" + ports.witness(),
                "tandem.log.witnesses[0].key",
                LogKeys.in(workspace).witness().toString(),
                // What the examples of the API document name is made under just those ids.
                "tandem.door.callers-choose-ids",
                "true"));
        commands.putAll(further);
        return List.of(
                List.of(
                        new PostgresProcess(workspace, ports.postgres(), secrets),
                        new KafkaProcess(workspace, ports.kafka(), aot),
                        identity(workspace, ports, aot),
                        new WitnessProcess(workspace, ports.witness())),
                List.of(
                        service(
                                workspace,
                                ports,
                                aot,
                                limited,
                                COMMAND_HEAP,
                                patience,
                                "command-service",
                                ports.command(),
                                Ports.COMMAND,
                                secrets.command(),
                                commands),
                        service(
                                workspace,
                                ports,
                                aot,
                                limited,
                                queryHeap,
                                patience,
                                "query-service",
                                ports.query(),
                                Ports.QUERY,
                                secrets.query(),
                                Map.of(
                                        "tandem.personal-data.url",
                                        "http://127.0.0.1:" + ports.command(),
                                        "tandem.console.commands",
                                        "http://localhost:" + ports.command(),
                                        "tandem.console.login-hint",
                                        "{role}:{person}"))));
    }

    private static ManagedProcess identity(Workspace workspace, Ports ports, AotMode aot) {
        return new ServiceProcess(
                "identity",
                ports.identity(),
                Ports.IDENTITY,
                workspace.programs(),
                workspace.log("identity"),
                "96m",
                aot,
                Set.of(),
                Map.of(
                        "tandem.identity.key-file",
                        workspace.data().resolve("identity/signing-key.json").toString()),
                USUAL,
                Map.of());
    }

    private static ManagedProcess service(
            Workspace workspace,
            Ports ports,
            AotMode aot,
            boolean limited,
            String heap,
            Duration patience,
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
        String schemas = "http://localhost:" + ports.query() + "/schemas";
        settings.put("tandem.relay.schemas", schemas);
        settings.put("tandem.events.schemas", schemas);
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", "http://localhost:" + ports.identity());
        // Pages that somebody develops on this machine, from whatever port.
        settings.put("tandem.access.cors.origins", "http://localhost:[*],http://127.0.0.1:[*]");
        // Receivers that somebody tries on this machine.
        settings.put("tandem.webhooks.private-addresses", "true");
        settings.put("tandem.access.rate-limit.enabled", Boolean.toString(limited));
        settings.put("tandem.demo.time-file", time.isMovable() ? time.file().toString() : "");
        return new ServiceProcess(
                name,
                port,
                portVariable,
                workspace.programs(),
                workspace.log(name),
                heap,
                aot,
                // Its tables are made while it starts; what it wants of Kafka and of the issuer can wait.
                Set.of("postgresql"),
                settings,
                patience,
                Map.of("SPRING_DATASOURCE_PASSWORD", password));
    }
}
