package dev.tandem.query.projection.fold;

import dev.tandem.query.projection.generation.GenerationRegistry;
import dev.tandem.query.projection.topic.KafkaSettings;
import dev.tandem.query.projection.topic.TopicDirectory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import javax.sql.DataSource;

/**
 * What all runners of a process share.
 *
 * @param connections makes connections of their own, not of a pool
 * @param clock for ages in metrics only
 * @param crashPoints is told of each step; tests crash there
 */
public record RunnerContext(
        ProjectionSettings settings,
        KafkaSettings kafka,
        DataSource connections,
        GenerationRegistry registry,
        TopicDirectory directory,
        MeterRegistry meters,
        InstantSource clock,
        CrashPoint.Listener crashPoints) {}
