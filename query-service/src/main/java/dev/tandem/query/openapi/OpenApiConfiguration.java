package dev.tandem.query.openapi;

import dev.tandem.openapi.Documentation;
import dev.tandem.openapi.RecordsDocumentation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Serves the documents of the endpoints; they are looked up when one is asked for, since these are among them. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    Documentation documentation(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        return new Documentation(() -> OpenApi.of(endpoints.getObject().getHandlerMethods(), Audience.FRONTENDS));
    }

    @Bean
    RecordsDocumentation recordsDocumentation(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        return new RecordsDocumentation(() -> OpenApi.of(endpoints.getObject().getHandlerMethods(), Audience.RECORDS));
    }
}
