package dev.tandem.console;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Being on the class path is enough, unless {@code tandem.console.enabled} is false. */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "tandem.console.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ConsoleSettings.class)
class ConsoleAutoConfiguration {

    /** Before the endpoints, of which one leads to the documentation otherwise. */
    private static final int FIRST = -1;

    @Bean
    ConsoleEndpoint console(
            ConsoleSettings settings,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer) {
        return new ConsoleEndpoint(settings, issuer);
    }

    /** Whoever opens the service's address in a browser comes to the console. */
    @Bean
    SimpleUrlHandlerMapping consoleIsHome() {
        HttpRequestHandler home = (_, response) -> {
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader(HttpHeaders.LOCATION, ConsoleEndpoint.PATH + "/");
        };
        return new SimpleUrlHandlerMapping(Map.of("/", home), FIRST);
    }
}
