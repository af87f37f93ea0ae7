package dev.tandem.query.projection;

import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.fold.CrashPoint;
import dev.tandem.query.projection.fold.ProjectionSettings;
import dev.tandem.query.projection.fold.RunnerContext;
import dev.tandem.query.projection.generation.GenerationRegistry;
import dev.tandem.query.projection.run.OwnConnections;
import dev.tandem.query.projection.run.ProjectionEngine;
import dev.tandem.query.projection.serve.ServingGenerations;
import dev.tandem.query.projection.topic.KafkaSettings;
import dev.tandem.query.projection.topic.TopicDirectory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

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
                OwnConnections.of(database, "tandem projection"),
                registry,
                directory,
                meters,
                InstantSource.system(),
                CrashPoint.Listener.NONE);
        return new ProjectionEngine(projections.orderedStream().toList(), context, serving);
    }
}
