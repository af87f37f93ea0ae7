package dev.tandem.command.dispatch;

import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Replaced;
import dev.tandem.command.decision.Standing;
import dev.tandem.command.privacy.Sealing;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.skew.ClockSkew;
import dev.tandem.time.MovedTime;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule.CommandHandlerPhase;
import org.axonframework.messaging.commandhandling.retry.RetryingCommandBus;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Axon, wired by hand in one place: its command bus and event store, our decisions, codec, tags and retries. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DispatchSettings.class)
@EnableScheduling
class DispatchConfiguration {

    /** After Axon's own decorators, hence around them: a retry is a whole new try. */
    private static final int OUTERMOST = Integer.MAX_VALUE;

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${tandem.demo.time-file:}") String movedTime) {
        return MovedTime.clock(movedTime);
    }

    /** What decisions take for now: the clock, as long as the machine's can be trusted. */
    @Bean(defaultCandidate = false)
    InstantSource decisionTime(Clock clock, ClockSkew skew) {
        return skew.guard(clock);
    }

    @Bean
    @ConditionalOnMissingBean
    Decisions decisions() {
        return Decisions.in("dev.tandem.command");
    }

    @Bean
    Standing.Reading standing() {
        return RequisitionState::model;
    }

    /** What is stored when it is asked for: one for each decision. On another engine, as the benchmarks have, nothing can be looked up. */
    @Bean(defaultCandidate = false)
    Supplier<Lookup> lookups(
            ObjectProvider<dev.tandem.eventstore.log.EventStore> store,
            EventCodec codec,
            ObjectProvider<Lookup.Sighting> sighting) {
        return () -> new StoredLog(store::getObject, codec, sighting::getObject);
    }

    @Bean
    PastDecisions pastDecisions(
            CommandCatalog catalog,
            ObjectProvider<dev.tandem.eventstore.log.EventStore> store,
            EventCodec codec,
            ObjectProvider<Lookup.Sighting> sighting,
            Replaced replaced) {
        return new PastDecisions(catalog, store::getObject, codec, sighting::getObject, replaced);
    }

    @Bean
    CommandCatalog commandCatalog(Decisions decisions) {
        return new CommandCatalog(decisions);
    }

    @Bean
    EventCodec eventCodec(Sealing sealing) {
        return new EventCodec(sealing);
    }

    @Bean
    CommandMetrics commandMetrics(MeterRegistry meters) {
        return CommandMetrics.ofCommands(meters);
    }

    @Bean(defaultCandidate = false)
    CommandMetrics checkMetrics(MeterRegistry meters) {
        return CommandMetrics.ofChecks(meters);
    }

    @Bean
    @DependsOnDatabaseInitialization
    RememberedRefusals rememberedRefusals(JdbcClient jdbc) {
        return new RememberedRefusals(jdbc);
    }

    @Bean
    RefusalPruning refusalPruning(RememberedRefusals refusals, DispatchSettings settings) {
        return new RefusalPruning(refusals, settings.refusalsKept());
    }

    /** Where commands go on that had to wait for something: they may block, the store's own threads may not. */
    @Bean(defaultCandidate = false)
    ExecutorService dispatchThreads() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    AxonConfiguration axon(
            EventStorageEngine engine,
            @Qualifier("lookups") Supplier<Lookup> log,
            Decisions decisions,
            EventCodec codec,
            RememberedRefusals refusals,
            Standing.Reading standing,
            Replaced replaced,
            Sealing sealing,
            @Qualifier("decisionTime") InstantSource clock,
            DispatchSettings settings,
            @Qualifier("dispatchThreads") ExecutorService threads,
            MeterRegistry meters) {
        ConflictRetries retries = new ConflictRetries(settings, threads, meters);
        HandlerResources resources = new HandlerResources(codec, refusals, clock, standing, log, replaced, sealing);
        return EventSourcingConfigurer.create()
                .registerEventStorageEngine(_ -> engine)
                .registerTagResolver(_ -> new EventTags())
                .registerCommandHandlingModule(CommandHandlingModule.named("decisions")
                        .commandHandlers(handlers ->
                                decisions.all().forEach(decision -> register(decision, handlers, resources))))
                .componentRegistry(registry -> registry.registerComponent(Converter.class, _ -> codec)
                        // Axon's own would add what a message says; EventOrigin says it all.
                        .registerComponent(
                                CorrelationDataProviderRegistry.class,
                                _ -> new DefaultCorrelationDataProviderRegistry())
                        .registerDecorator(
                                CommandBus.class, OUTERMOST, (_, _, bus) -> new RetryingCommandBus(bus, retries)))
                .build();
    }

    @Bean
    CommandDispatcher commandDispatcher(
            CommandCatalog catalog,
            AxonConfiguration axon,
            @Qualifier("lookups") Supplier<Lookup> logs,
            CommandMetrics metrics,
            @Qualifier("checkMetrics") CommandMetrics checks,
            @Qualifier("dispatchThreads") ExecutorService threads) {
        return new CommandDispatcher(catalog, axon.getComponent(CommandBus.class), logs, metrics, checks, threads);
    }

    private static <C extends Command, S> void register(
            Decision<C, S> decision, CommandHandlerPhase handlers, HandlerResources resources) {
        handlers.commandHandler(
                CommandType.of(decision).qualifiedName(),
                axon -> new DecisionHandler<>(decision, axon.getComponent(EventStore.class), resources));
    }
}
