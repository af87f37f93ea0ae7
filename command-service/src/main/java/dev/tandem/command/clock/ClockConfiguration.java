package dev.tandem.command.clock;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandDispatcher;
import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.eventstore.log.EventStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the clocks; the scheduler by hand, because its Boot starter cannot be given a clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClockSettings.class)
@ConditionalOnBooleanProperty(name = "tandem.clocks.enabled", matchIfMissing = true)
class ClockConfiguration {

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    @Bean
    @DependsOnDatabaseInitialization
    DueChecks dueChecks(JdbcClient jdbc) {
        return new DueChecks(jdbc);
    }

    @Bean
    ClockMeters clockMeters(MeterRegistry meters, DueChecks agenda, Clock clock) {
        return new ClockMeters(meters, agenda, clock);
    }

    @Bean
    ClockKeeper clockKeeper(
            EventStore store,
            EventCodec codec,
            DueChecks agenda,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            ClockSettings settings,
            ClockMeters meters) {
        return new ClockKeeper(
                store,
                new RequisitionClocks(store, codec),
                Automations.in("dev.tandem.command"),
                agenda,
                jdbc,
                new TransactionTemplate(transactions),
                clock,
                settings,
                meters);
    }

    @Bean
    Clocks clocks(
            ClockKeeper keeper,
            EventStore store,
            CommandCatalog catalog,
            CommandDispatcher dispatcher,
            DataSource dataSource,
            Clock clock,
            ClockSettings settings,
            ClockMeters meters) {
        Checking checking = new Checking(catalog, dispatcher, settings.patience(), meters);
        return new Clocks(keeper, store, () -> scheduler(checking, dataSource, clock, settings), settings);
    }

    private static Scheduler scheduler(Checking checking, DataSource dataSource, Clock clock, ClockSettings settings) {
        CustomTask<DueCheck> task = Tasks.custom(DueChecks.TASK, DueCheck.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                // Now on our clock: the library's own way to revive looks at the machine's.
                .onDeadExecution((complete, entry) -> entry.reschedule(complete, clock.instant()))
                .execute(checking);
        return Scheduler.create(dataSource, task)
                .tableName(DueChecks.TABLE)
                .serializer(new DueCheck.Form())
                .clock(clock::instant)
                .threads(settings.threads())
                .pollUsingLockAndFetch(0.5, 4.0)
                .pollingInterval(settings.pollEvery())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(ClockSettings.MISSED_HEARTBEATS)
                .build();
    }
}
