package dev.tandem.launcher.stack;

import dev.tandem.time.MovedTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that runs, in the order in which it is started: each wave needs those before it. */
public final class Parts {

    /** The names, in the order in which people should see them. */
    public static final List<String> NAMES =
            List.of("postgresql", "kafka", "identity", "command-service", "query-service");

    private Parts() {}

    /** The waves; those of one wave start side by side, and stop in the reverse order. */
    public static List<List<Part>> waves(Place place, Ports ports, Secrets secrets) {
        return List.of(
                List.of(
                        new PostgresPart(place, ports.postgres(), secrets),
                        new KafkaPart(place, ports.kafka()),
                        identity(place, ports)),
                List.of(
                        service(
                                place,
                                ports,
                                "command-service",
                                ports.command(),
                                Ports.COMMAND,
                                secrets.command(),
                                Map.of(
                                        "tandem.personal-data.keyset-file",
                                        place.keyset().toString())),
                        service(
                                place,
                                ports,
                                "query-service",
                                ports.query(),
                                Ports.QUERY,
                                secrets.query(),
                                Map.of("tandem.personal-data.url", "http://127.0.0.1:" + ports.command()))));
    }

    private static Part identity(Place place, Ports ports) {
        return new ServicePart(
                "identity",
                ports.identity(),
                Ports.IDENTITY,
                place.programs(),
                place.log("identity"),
                "96m",
                Map.of(
                        "tandem.identity.key-file",
                        place.data().resolve("identity/signing-key.json").toString()),
                Map.of());
    }

    private static Part service(
            Place place,
            Ports ports,
            String name,
            int port,
            String portVariable,
            String password,
            Map<String, String> itsOwn) {
        String database = name.equals("command-service") ? "tandem_command" : "tandem_query";
        MovedTime time = place.time();
        Map<String, String> settings = new TreeMap<>(itsOwn);
        settings.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database);
        settings.put("spring.datasource.username", database);
        settings.put("tandem.kafka.bootstrap-servers", "127.0.0.1:" + ports.kafka());
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", "http://localhost:" + ports.identity());
        settings.put("tandem.demo.time-file", time.isMovable() ? time.file().toString() : "");
        return new ServicePart(
                name,
                port,
                portVariable,
                place.programs(),
                place.log(name),
                "200m",
                settings,
                Map.of("SPRING_DATASOURCE_PASSWORD", password));
    }
}
