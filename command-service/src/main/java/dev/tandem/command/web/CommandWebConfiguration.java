package dev.tandem.command.web;

import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandMetrics;
import dev.tandem.openapi.Documentation;
import jakarta.validation.Validator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door's parts; its controllers and advice are found by Spring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandWebSettings.class)
class CommandWebConfiguration {

    @Bean
    CommandReader commandReader(Validator validator) {
        return new CommandReader(validator);
    }

    @Bean
    CommandsRejected commandsRejected(CommandMetrics metrics) {
        return new CommandsRejected(metrics);
    }

    @Bean
    Documentation documentation(CommandCatalog catalog) {
        return new Documentation(() -> OpenApi.of(catalog));
    }
}
