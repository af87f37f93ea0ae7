package dev.tandem.command.web;

import dev.tandem.command.CommandServiceApplication;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import dev.tandem.testing.TokenIssuer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The command service on a free port, on a PostgreSQL of the tests, with an issuer of the tests. */
public final class CommandService implements AutoCloseable {

    private static final TokenIssuer ISSUER = TokenIssuer.start();

    private final ConfigurableApplicationContext context;

    private CommandService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The one that tests share which do not stop it or count its events. */
    public static CommandService shared() {
        return Shared.SERVICE;
    }

    /** One on that database, with further settings such as {@code --tandem.door.max-body=1KB}. */
    public static CommandService start(TestDatabase database, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER.uri(),
                "--tandem.access.rate-limit.enabled=false", // few people, a crowd of requests
                "--logging.structured.format.console="));
        // An option that is given twice has both values.
        if (Stream.of(settings).noneMatch(setting -> setting.startsWith("--tandem.relay."))) {
            arguments.add("--tandem.relay.enabled=false");
        }
        if (Stream.of(settings).noneMatch(setting -> setting.startsWith("--tandem.log."))) {
            arguments.add("--tandem.log.enabled=false");
        }
        arguments.addAll(List.of(settings));
        return new CommandService(
                new SpringApplication(CommandServiceApplication.class).run(arguments.toArray(String[]::new)));
    }

    /** Somebody who calls it, in those roles. */
    public Person as(String person, String... roles) {
        return new Person("http://localhost:" + port(), ISSUER.token(person, roles));
    }

    /** Somebody without a token. */
    public Person asNobody() {
        return new Person("http://localhost:" + port(), "");
    }

    /** A bean of the running service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {
        static final CommandService SERVICE = start(PostgresForTests.freshDatabase());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVICE::close));
        }
    }
}
