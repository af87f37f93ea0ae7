package dev.tandem.command.web.apidoc;

import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.openapi.Documentation;
import dev.tandem.openapi.RecordsDocumentation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Serves the document, and a page to read it. */
@Configuration(proxyBeanMethods = false)
class ApiDocConfiguration {

    @Bean
    Documentation documentation(CommandCatalog catalog) {
        return new Documentation(() -> OpenApi.of(catalog));
    }

    @Bean
    RecordsDocumentation recordsDocumentation(CommandCatalog catalog) {
        return new RecordsDocumentation(() -> OpenApi.records(catalog));
    }
}
