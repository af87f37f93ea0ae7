package dev.tandem.command.skew;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the watch over the machine's clock, its meter ({@code tandem.clock.skew}, in seconds) and its part of readiness. */
@Configuration(proxyBeanMethods = false)
class SkewConfiguration {

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    ClockSkew clockSkew(JdbcClient jdbc, ObjectProvider<MachineClock> machine, MeterRegistry meters) {
        ClockSkew skew = new ClockSkew(
                () -> jdbc.sql("select clock_timestamp()")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant(),
                machine.getIfAvailable(() -> Clock.systemUTC()::instant));
        Gauge.builder("tandem.clock.skew", skew, it -> it.offset().toMillis() / 1000.0)
                .description("How far this machine's clock is ahead of the database's")
                .baseUnit("seconds")
                .register(meters);
        return skew;
    }

    @Bean
    HealthIndicator clockSkewHealthIndicator(ClockSkew skew) {
        return () -> {
            String trouble = skew.trouble();
            Health.Builder health =
                    trouble == null ? Health.up() : Health.outOfService().withDetail("problem", trouble);
            return health.withDetail("aheadSeconds", skew.offset().toMillis() / 1000.0)
                    .build();
        };
    }
}
