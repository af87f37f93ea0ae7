package dev.tandem.command.retention;

import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.progress.LogFollower;
import dev.tandem.command.progress.Workers;
import dev.tandem.eventstore.log.EventStore;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the proposals and what keeps them up with the log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Proposals retentionProposals(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        return new Proposals(jdbc, settings, clock);
    }

    @Bean
    @DependsOnDatabaseInitialization
    LogFollower retentionKeeper(
            EventStore store,
            EventCodec codec,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Workers workers) {
        Following following = new Following(store, codec, jdbc, new TransactionTemplate(transactions));
        return new LogFollower(store, workers.worker("retention"), following::further);
    }
}
