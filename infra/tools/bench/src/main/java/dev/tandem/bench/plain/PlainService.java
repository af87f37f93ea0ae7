package dev.tandem.bench.plain;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Takes the same commands with the same tokens, reads and validates their bodies as they are declared, and commits one row for each.
 * It knows no rule, no idempotency and no order; whatever it does, any service of Spring Boot on a database does.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "dev.tandem.access.AccessAutoConfiguration",
            "dev.tandem.http.HttpAutoConfiguration",
            "dev.tandem.time.MovedTimeAutoConfiguration",
        })
@Import(PlainEndpoint.class)
public class PlainService {

    /** What it is told where the database is, and who issues tokens, as any service of Spring Boot. */
    public static void main(String[] args) {
        SpringApplication.run(PlainService.class, args);
    }

    @Bean
    SecurityFilterChain tokens(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults()))
                .build();
    }

    /** Makes the table that it writes to. */
    @Bean
    Table table(JdbcClient jdbc) {
        jdbc.sql("create table if not exists orders (id uuid primary key, command text not null, person text not null,"
                        + " body jsonb not null, at timestamptz not null default now())")
                .update();
        return new Table();
    }

    /** It is there. */
    record Table() {}
}
