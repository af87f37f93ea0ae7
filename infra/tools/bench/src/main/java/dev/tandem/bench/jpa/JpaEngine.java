package dev.tandem.bench.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventstreaming.Tag;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.tool.schema.Action;

/** Axon's {@link AggregateBasedJpaEventStorageEngine} on Hibernate and a pool, with tables of its own. */
public final class JpaEngine implements AutoCloseable {

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;

    /**
     * Connects, and makes the tables.
     *
     * @param connections as many as there are callers, so that none waits for another
     */
    public JpaEngine(String url, String user, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setMaximumPoolSize(connections);
        config.setAutoCommit(false);
        pool = new HikariDataSource(config);
        factory = new HibernatePersistenceConfiguration("bench")
                .managedClass(AggregateEventEntry.class)
                .property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, pool)
                .property(JdbcSettings.DIALECT, BytesDialect.class.getName())
                .property(JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true)
                .property(SchemaToolingSettings.HBM2DDL_AUTO, Action.CREATE_ONLY)
                .createEntityManagerFactory();
    }

    /**
     * The engine.
     *
     * @param converter payloads and metadata to bytes
     * @param aggregate which of an event's tags names its aggregate
     */
    public EventStorageEngine engine(Converter converter, Predicate<Tag> aggregate) {
        JpaTransactions transactions = new JpaTransactions(factory);
        return new OneTag(
                new AggregateBasedJpaEventStorageEngine(
                        transactions, transactions, new DelegatingEventConverter(converter), UnaryOperator.identity()),
                aggregate);
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
