package dev.tandem.command.progress;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the workers and {@code progress}, which is part of liveness and readiness: who is stuck is best started anew. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

    @Bean
    Workers workers(@Value("${tandem.progress.bound:60s}") Duration bound) {
        return new Workers(bound);
    }

    @Bean
    HealthIndicator progressHealthIndicator(Workers workers) {
        return () -> {
            List<String> troubles = workers.troubles();
            Health.Builder health = troubles.isEmpty() ? Health.up() : Health.down();
            return health.withDetail("workers", workers.names())
                    .withDetail("stuck", troubles)
                    .build();
        };
    }
}
