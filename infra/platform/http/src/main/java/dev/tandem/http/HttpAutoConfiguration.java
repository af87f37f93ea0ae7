package dev.tandem.http;

import dev.tandem.events.value.Day;
import dev.tandem.events.value.Moment;
import dev.tandem.events.value.Span;
import dev.tandem.time.MovedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.unit.DataSize;
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

    /**
     * Answers of some length go compressed to whoever asks for it. {@code server.compression.*} decides instead, where anything of it
     * is set.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> compression(Environment environment) {
        return factory -> {
            if (!environment.containsProperty("server.compression.enabled")) {
                Compression compression = new Compression();
                compression.setEnabled(true);
                compression.setMinResponseSize(DataSize.ofKilobytes(2)); // less is sent sooner as it is
                factory.setCompression(compression);
            }
        };
    }

    /** A service whose time may be moved says with each answer what time it is for it; any other sends no such header. */
    @Bean
    @ConditionalOnExpression("!'${tandem.demo.time-file:}'.isBlank()")
    FilterRegistrationBean<TimeHeader> timeHeader(@Value("${tandem.demo.time-file}") String file) {
        var registration = new FilterRegistrationBean<>(new TimeHeader(MovedTime.clock(file)));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
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
