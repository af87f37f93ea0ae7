package dev.tandem.command.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandDispatcher;
import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.progress.Workers;
import dev.tandem.command.setaside.SetAside;
import dev.tandem.command.skew.ClockSkew;
import dev.tandem.eventstore.log.EventStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
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
@EnableConfigurationProperties(DeadlineSettings.class)
@ConditionalOnBooleanProperty(name = "tandem.clocks.enabled", matchIfMissing = true)
class DeadlineConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Deadlines deadlines(JdbcClient jdbc) {
        return new Deadlines(jdbc);
    }

    @Bean
    DeadlineMeters deadlineMeters(MeterRegistry meters, Deadlines deadlines, Clock clock) {
        return new DeadlineMeters(meters, deadlines, clock);
    }

    @Bean
    DeadlineKeeper deadlineKeeper(
            EventStore store,
            EventCodec codec,
            Deadlines deadlines,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            DeadlineSettings settings,
            DeadlineMeters meters,
            SetAside setAside) {
        return new DeadlineKeeper(
                store,
                new RequisitionClocks(store, codec),
                Automations.in("dev.tandem.command"),
                deadlines,
                jdbc,
                new TransactionTemplate(transactions),
                clock,
                settings,
                meters,
                setAside);
    }

    @Bean
    DeadlineHandler deadlineHandler(
            CommandCatalog catalog,
            CommandDispatcher dispatcher,
            DeadlineSettings settings,
            DeadlineMeters meters,
            SetAside setAside,
            ClockSkew skew,
            Workers workers) {
        return new DeadlineHandler(
                catalog, dispatcher, settings.patience(), meters, setAside, skew, workers.worker("deadlines"));
    }

    @Bean
    DeadlineRunner deadlineRunner(
            DeadlineKeeper keeper,
            EventStore store,
            DeadlineHandler handler,
            DataSource dataSource,
            Clock clock,
            DeadlineSettings settings,
            SetAside setAside,
            ClockSkew skew,
            Workers workers) {
        DeadlineFailures failures = new DeadlineFailures(setAside, skew, clock);
        return new DeadlineRunner(
                keeper,
                store,
                () -> scheduler(handler, failures, dataSource, clock, settings),
                settings,
                skew,
                workers.worker("deadline-keeper"));
    }

    private static Scheduler scheduler(
            DeadlineHandler handler,
            DeadlineFailures failures,
            DataSource dataSource,
            Clock clock,
            DeadlineSettings settings) {
        CustomTask<Deadline> task = Tasks.custom(Deadlines.TASK, Deadline.class)
                .onFailure(failures)
                // Now on our clock: the library's own way to revive looks at the machine's.
                .onDeadExecution((complete, entry) -> entry.reschedule(complete, clock.instant()))
                .execute(handler);
        return Scheduler.create(dataSource, task)
                .tableName(Deadlines.TABLE)
                .serializer(new Deadline.Form())
                .clock(clock::instant)
                .threads(settings.threads())
                .pollUsingLockAndFetch(0.5, 4.0)
                .pollingInterval(settings.pollEvery())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(DeadlineSettings.MISSED_HEARTBEATS)
                .build();
    }
}
