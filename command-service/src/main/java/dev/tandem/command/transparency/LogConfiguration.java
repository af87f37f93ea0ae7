package dev.tandem.command.transparency;

import dev.tandem.command.progress.LogFollower;
import dev.tandem.command.progress.Workers;
import dev.tandem.command.relay.KafkaConnection;
import dev.tandem.events.Tag;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.transparency.TransparencyLog;
import dev.tandem.transparency.note.KeyKind;
import dev.tandem.transparency.note.SignerKey;
import dev.tandem.transparency.note.VerifierKey;
import dev.tandem.transparency.witness.HttpTransport;
import dev.tandem.transparency.witness.KeyFile;
import dev.tandem.transparency.witness.WitnessClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the transparency log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LogSettings.class, KafkaConnection.class})
class LogConfiguration {

    /** Histories are proven by requisition. */
    static final Predicate<String> SUBJECT = tag -> tag.startsWith(Tag.REQUISITION + ":");

    @Bean
    SignerKey logKey(LogSettings settings) {
        try {
            return KeyFile.in(settings.keyFile().toAbsolutePath(), settings.origin(), KeyKind.NOTE);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The key of the transparency log, tandem.log.key-file, can be neither read nor made: "
                            + e.getMessage(),
                    e);
        }
    }

    @Bean
    @DependsOnDatabaseInitialization
    StoredTree storedTree(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new StoredTree(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    EventRows eventRows(JdbcClient jdbc) {
        return new EventRows(jdbc);
    }

    @Bean
    OpenedLog openedLog(StoredTree storage, LogSettings settings) {
        return new OpenedLog(() -> new TransparencyLog(settings.origin(), SUBJECT, storage));
    }

    @Bean
    PublishedLog publishedLog(
            StoredTree storage,
            EventRows rows,
            EventStore store,
            OpenedLog opened,
            SignerKey key,
            LogSettings settings) {
        List<String> keys = new ArrayList<>(List.of(key.verifier().toString()));
        witnesses(settings).forEach(witness -> keys.add(witness.key()));
        return new PublishedLog(storage, rows, store, opened, keys);
    }

    /** What brings the log on; {@code tandem.log.enabled=false} leaves that to other instances. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "tandem.log.enabled", matchIfMissing = true)
    static class Keeping {

        @Bean
        CheckpointTopic checkpointTopic(KafkaConnection kafka, LogSettings settings) {
            return new CheckpointTopic(kafka, settings);
        }

        @Bean
        LogLock logLock(DataSource database) {
            return new LogLock(database);
        }

        @Bean
        LogKeeper logKeeper(
                EventStore store,
                EventRows rows,
                StoredTree storage,
                OpenedLog opened,
                SignerKey key,
                CheckpointTopic topic,
                LogLock lock,
                LogSettings settings) {
            HttpClient http = HttpClient.newBuilder()
                    .connectTimeout(settings.patience())
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
            List<WitnessClient> witnesses = witnesses(settings).stream()
                    .map(witness -> new WitnessClient(
                            VerifierKey.parse(witness.key()),
                            new HttpTransport(http, witness.url(), settings.patience())))
                    .toList();
            return new LogKeeper(store, rows, storage, opened, key, witnesses, topic, lock, settings);
        }

        @Bean
        LogFollower transparencyLog(EventStore store, Workers workers, LogKeeper keeper) {
            return new LogFollower(store, workers.worker("transparency-log"), keeper::further);
        }

        @Bean
        LogHealth transparencyLogHealthIndicator(EventStore store, StoredTree storage, LogKeeper keeper) {
            return new LogHealth(store, storage, keeper);
        }
    }

    private static List<LogSettings.WitnessSettings> witnesses(LogSettings settings) {
        return settings.witnesses() == null ? List.of() : settings.witnesses();
    }
}
