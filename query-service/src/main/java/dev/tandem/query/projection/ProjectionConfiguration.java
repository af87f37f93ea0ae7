package dev.tandem.query.projection;

import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.fold.CrashPoint;
import dev.tandem.query.projection.fold.ProjectionSettings;
import dev.tandem.query.projection.fold.RunnerContext;
import dev.tandem.query.projection.generation.GenerationRegistry;
import dev.tandem.query.projection.run.ProjectionEngine;
import dev.tandem.query.projection.serve.ServingGenerations;
import dev.tandem.query.projection.topic.KafkaSettings;
import dev.tandem.query.projection.topic.TopicDirectory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Wires the engine: every bean that is a {@link Projection} is run. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ProjectionSettings.class, KafkaSettings.class})
class ProjectionConfiguration {

    @Bean
    GenerationRegistry generationRegistry(DataSource dataSource, ProjectionSettings settings) {
        return new GenerationRegistry(dataSource, settings.grace());
    }

    @Bean
    TopicDirectory topicDirectory(KafkaSettings settings) {
        return new TopicDirectory(settings);
    }

    @Bean
    ServingGenerations servingGenerations(
            ObjectProvider<Projection> projections,
            GenerationRegistry registry,
            JdbcClient sql,
            ProjectionSettings settings) {
        return new ServingGenerations(
                projections.orderedStream().map(Projection::name).collect(Collectors.toUnmodifiableSet()),
                registry,
                sql,
                settings.consistencyTimeout());
    }

    @Bean
    ProjectionEngine projectionEngine(
            ObjectProvider<Projection> projections,
            ServingGenerations serving,
            GenerationRegistry registry,
            TopicDirectory directory,
            ProjectionSettings settings,
            KafkaSettings kafka,
            JdbcConnectionDetails database,
            MeterRegistry meters) {
        RunnerContext context = new RunnerContext(
                settings,
                kafka,
                unpooled(database),
                registry,
                directory,
                meters,
                InstantSource.system(),
                CrashPoint.Listener.NONE);
        return new ProjectionEngine(projections.orderedStream().toList(), context, serving);
    }

    /** A runner's lock must die with its connection, so it has one that no pool keeps alive. */
    private static DataSource unpooled(JdbcConnectionDetails database) {
        DriverManagerDataSource connections = new DriverManagerDataSource();
        connections.setUrl(database.getJdbcUrl());
        connections.setUsername(database.getUsername());
        connections.setPassword(database.getPassword());
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "tandem projection");
        properties.setProperty("tcpKeepAlive", "true");
        connections.setConnectionProperties(properties);
        return connections;
    }
}
