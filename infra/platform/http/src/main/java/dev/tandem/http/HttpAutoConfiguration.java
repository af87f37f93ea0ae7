package dev.tandem.http;

import dev.tandem.events.value.Day;
import dev.tandem.events.value.Moment;
import dev.tandem.events.value.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Both services stand on this by having it on their class path. */
@AutoConfiguration
@ConditionalOnWebApplication
class HttpAutoConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedServer() {
        return factory -> {
            factory.setProtocol(BoundedHttp11Protocol.class.getName());
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ContainerProblems.class.getName());
                }
            });
        };
    }

    @Bean
    FilterRegistrationBean<MediaTypeCheck> mediaTypeCheck() {
        var registration = new FilterRegistrationBean<>(new MediaTypeCheck());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1); // after the correlation id, before all else
        return registration;
    }

    @Bean
    RequestBody requestBody() {
        return new RequestBody();
    }

    /** Moments, days and spans in paths and queries are what they are everywhere. */
    @Bean
    WebMvcConfigurer parameterValues() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, Instant.class, Moment::parse);
                registry.addConverter(String.class, LocalDate.class, Day::parse);
                registry.addConverter(String.class, Duration.class, Span::parse);
            }
        };
    }
}
