package dev.tandem.bench;

import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Replaced;
import dev.tandem.command.dispatch.CheckResult;
import dev.tandem.command.dispatch.CommandDispatcher;
import dev.tandem.command.dispatch.CommandRequest;
import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.command.dispatch.Decisions;
import dev.tandem.command.privacy.Sealing;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.eventstore.log.EventStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The command service's dispatcher, on any engine, without its door. */
final class InProcess implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final CommandDispatcher dispatcher;

    /**
     * Starts it.
     *
     * @param decisions the package of the decisions
     * @param engine the engine, given the converter of payloads
     * @param url of a database with the command service's tables
     */
    InProcess(String decisions, Function<Converter, EventStorageEngine> engine, String url, String user) {
        this(decisions, engine, null, url, user);
    }

    /** The same, with the store that commands are checked on; null: none is checked. */
    InProcess(
            String decisions,
            Function<Converter, EventStorageEngine> engine,
            @Nullable EventStore store,
            String url,
            String user) {
        context.scan("dev.tandem.command.dispatch", "dev.tandem.command.skew");
        context.registerBean(Decisions.class, () -> Decisions.in(decisions));
        context.registerBean(Sealing.class, () -> Sealing.NONE);
        context.registerBean(Replaced.class, () -> Replaced.IN_CLEAR);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(new DriverManagerDataSource(url, user, "")));
        context.registerBean(EventStorageEngine.class, () -> engine.apply(context.getBean(Converter.class)));
        if (store != null) {
            context.registerBean(EventStore.class, () -> store);
        }
        context.refresh();
        dispatcher = context.getBean(CommandDispatcher.class);
    }

    /** Has a command decided and recorded; anything else is an error of the bench. */
    CommandResult.Recorded recorded(Command command, String person, Role role) {
        CommandResult answer =
                dispatcher.dispatch(CommandRequest.of(command, new PersonId(person), Set.of(role), "bench"));
        if (answer instanceof CommandResult.Recorded recorded) {
            return recorded;
        }
        throw new IllegalStateException(command + " was not recorded: " + answer);
    }

    /** Has a command checked on what is stored now. */
    CheckResult checked(Command command, String person, Role role) {
        return dispatcher.check(
                CommandRequest.of(command, new PersonId(person), Set.of(role), "bench"), dispatcher.log());
    }

    @Override
    public void close() {
        context.close();
    }
}
