package dev.tandem.command.intake;

import dev.tandem.command.audit.RefusedCommands;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandDispatcher;
import dev.tandem.command.dispatch.CommandMetrics;
import jakarta.validation.Validator;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The intake's parts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {

    @Bean
    CommandReader commandReader(Validator validator) {
        return new CommandReader(validator);
    }

    @Bean
    CommandsRejected commandsRejected(
            CommandMetrics metrics, @Qualifier("checkMetrics") CommandMetrics checks, CommandCatalog catalog) {
        return new CommandsRejected(metrics, checks, catalog);
    }

    @Bean
    CommandIntake commandIntake(
            CommandCatalog catalog,
            CommandDispatcher dispatcher,
            CommandReader reader,
            CommandsRejected rejected,
            RefusedCommands refusals,
            InstantSource clock,
            IntakeSettings settings) {
        return new CommandIntake(catalog, dispatcher, reader, rejected, refusals, clock, settings);
    }
}
