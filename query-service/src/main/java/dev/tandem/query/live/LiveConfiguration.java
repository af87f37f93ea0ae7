package dev.tandem.query.live;

import dev.tandem.access.Departures;
import dev.tandem.http.BoundedHttp11Protocol;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.replay.Replays;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Wires what follows lists. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration {

    @Bean
    Workshop liveWorkshop(
            ReadModels reads,
            ObjectProvider<Projection> projections,
            Names names,
            Discretion discretion,
            InstantSource clock,
            Replays replays,
            JdbcClient sql,
            JsonMapper json,
            LiveSettings settings) {
        Supplier<PlaceTokens> tokens = SingletonSupplier.of(() -> new PlaceTokens(TokenSecret.of(sql)));
        return new Workshop(
                reads, followed(projections), names, discretion, clock, replays, tokens, json, settings.workers());
    }

    @Bean
    Streams liveStreams(
            Workshop shop, ObjectProvider<Departures> departures, LiveSettings settings, MeterRegistry meters) {
        Streams streams = new Streams(shop, shop.projections(), departures.getIfAvailable(() -> _ -> false), settings);
        Gauge.builder("tandem.live.streams", streams, Streams::open)
                .description("streams of lists that are open")
                .register(meters);
        return streams;
    }

    @Bean
    Live live(Workshop shop, Streams streams) {
        return new Live(shop, streams);
    }

    /** Thousands of connections on which nothing happens are to cost little. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallConnections() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof BoundedHttp11Protocol protocol) {
                protocol.setForStreams();
            }
        });
    }

    private static Map<String, Projection> followed(ObjectProvider<Projection> projections) {
        return projections
                .orderedStream()
                .filter(projection ->
                        projection.tables().stream().map(Table::followed).anyMatch(by -> by != null))
                .collect(Collectors.toMap(Projection::name, Function.identity()));
    }
}
