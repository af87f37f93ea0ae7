package dev.tandem.command.setaside;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what stands aside, its meter ({@code tandem.set.aside} by {@code worker}) and its part of the health. */
@Configuration(proxyBeanMethods = false)
class SetAsideConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    SetAside setAside(JdbcClient jdbc, PlatformTransactionManager transactions, MeterRegistry meters) {
        SetAside setAside = new SetAside(jdbc, new TransactionTemplate(transactions));
        for (Worker worker : Worker.values()) {
            Gauge.builder("tandem.set.aside", setAside, it -> it.count(worker))
                    .description("What a worker could not handle, by worker")
                    .tag("worker", worker.wireName())
                    .register(meters);
        }
        return setAside;
    }

    /** Up in any case, since all else goes on; how much stands aside is in the details. */
    @Bean
    HealthIndicator setAsideHealthIndicator(SetAside setAside) {
        return () -> {
            Health.Builder health = Health.up();
            for (Worker worker : Worker.values()) {
                health.withDetail(worker.wireName(), setAside.count(worker));
            }
            return health.build();
        };
    }
}
