package dev.tandem.command.find;

import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.privacy.HashingKeys;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.progress.LogFollower;
import dev.tandem.command.progress.Workers;
import dev.tandem.eventstore.log.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the index of candidates and what keeps it up with the log. */
@Configuration(proxyBeanMethods = false)
class FindingConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    CandidateIndex candidateIndex(JdbcClient jdbc, HashingKeys keys) {
        return new CandidateIndex(jdbc, keys);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Rotation rotation(JdbcClient jdbc, HashingKeys keys, PlatformTransactionManager transactions) {
        return new Rotation(jdbc, keys, new TransactionTemplate(transactions));
    }

    @Bean
    @DependsOnDatabaseInitialization
    LogFollower candidateIndexKeeper(
            EventStore store,
            EventCodec codec,
            SealedTexts sealed,
            HashingKeys keys,
            CandidateIndex index,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Relating relating,
            Workers workers,
            @Value("${tandem.candidate-index.events-at-once:1000}") int atOnce) {
        Indexing indexing = new Indexing(
                store,
                codec,
                new Hashed(sealed),
                keys,
                index,
                jdbc,
                new TransactionTemplate(transactions),
                relating.events(),
                atOnce);
        return new LogFollower(store, workers.worker("candidate-index"), indexing::further);
    }
}
