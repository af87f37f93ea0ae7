package dev.tandem.walk;

import com.sun.net.httpserver.HttpServer;
import dev.tandem.access.Caller;
import dev.tandem.access.ProblemException;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Replaced;
import dev.tandem.command.discretion.Insiders;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.QueryServiceApplication;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.projection.api.ChangeMark;
import dev.tandem.query.projection.api.FollowedReadModel;
import dev.tandem.query.projection.api.NotBuiltException;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.testing.PostgresForTests;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The endpoints of query-service over read models that a log has filled, without broker, tokens and network. What command-service is asked,
 * it answers by the log: of which searches somebody may know; nobody has a name.
 */
final class ServedQueries implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final StoredReadModels stored = new StoredReadModels();
    private final HttpServer commandService;
    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    private final MockMvc mvc;
    private Map<String, FollowedReadModel> models = Map.of();
    private Lookup log = new Log().lookup();
    private Instant now = Instant.EPOCH;
    private @Nullable Caller caller;

    /**
     * What somebody is answered.
     *
     * @param status of HTTP; 0 if it is refused by the status of the problem in {@code body} alone
     */
    record Answer(int status, String body) {}

    ServedQueries() throws SQLException, IOException {
        commandService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        commandService.createContext("/", exchange -> {
            try (exchange) {
                JsonNode asked = JSON.readTree(exchange.getRequestBody());
                byte[] answer = JSON.writeValueAsBytes(
                        exchange.getRequestURI().getPath().endsWith("/seen")
                                ? Map.of("seen", seen(asked.path("searches")))
                                : Map.of(
                                        "candidates",
                                        nothing(asked.path("candidates")),
                                        "people",
                                        nothing(asked.path("people")),
                                        "more",
                                        false,
                                        "pairs",
                                        List.of()));
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        commandService.start();
        mvc = MockMvcBuilders.standaloneSetup(controllers())
                .setCustomArgumentResolvers(
                        resolving(Caller.class, () -> Objects.requireNonNull(caller)),
                        resolving(Consistency.class, () -> new Consistency(null, _ -> {})))
                .build();
    }

    private Object[] controllers() {
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class, false));
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        scanner.getBeanDefinitionDefaults().setLazyInit(true);
        scanner.scan(QueryServiceApplication.class.getPackageName());
        var wiring = new ClassPathBeanDefinitionScanner(context, false);
        wiring.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
        wiring.getBeanDefinitionDefaults().setLazyInit(true);
        wiring.scan(
                QueryServiceApplication.class.getPackageName() + ".personaldata",
                QueryServiceApplication.class.getPackageName() + ".live",
                QueryServiceApplication.class.getPackageName() + ".figures",
                QueryServiceApplication.class.getPackageName() + ".feed");
        context.registerBean(ReadModels.class, Filled::new);
        context.registerBean(JdbcClient.class, ServedQueries::secrets);
        context.registerBean(JsonMapper.class, () -> JSON);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(InstantSource.class, () -> () -> now);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "walk",
                        Map.of(
                                "tandem.personal-data.url",
                                "http://127.0.0.1:"
                                        + commandService.getAddress().getPort(),
                                "tandem.personal-data.read-timeout",
                                "60s")));
        context.refresh();
        return List.of(context.getBeanNamesForAnnotation(RestController.class)).stream()
                .filter(name -> {
                    BeanDefinition definition = context.getBeanDefinition(name);
                    // How the read models stand is no content of theirs, and there is no engine here.
                    return !Objects.requireNonNull(definition.getBeanClassName())
                                    .contains(".projection.")
                            && !definition.getBeanClassName().contains(".openapi.");
                })
                .map(context::getBean)
                .toArray();
    }

    /** The read models as the log has filled them. */
    private final class Filled implements ReadModels {

        @Override
        public ReadModel of(String projection, Consistency consistency) {
            return followed(projection, consistency);
        }

        @Override
        public FollowedReadModel followed(String projection, Consistency consistency) {
            FollowedReadModel filled = models.get(projection);
            if (filled == null) { // no log has been told yet
                throw new NotBuiltException(projection, true);
            }
            return filled;
        }

        @Override
        public void awaitChange(String projection, ChangeMark since, Duration most) {
            throw new UnsupportedOperationException("nobody follows anything here");
        }
    }

    /** Where the secret is with which places are sealed. */
    private static JdbcClient secrets() {
        DataSource database = PostgresForTests.freshDatabase().dataSource();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V4__live_secret.sql")).execute(database);
        return JdbcClient.create(database);
    }

    private static HandlerMethodArgumentResolver resolving(Class<?> type, java.util.function.Supplier<Object> value) {
        return new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == type;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                return value.get();
            }
        };
    }

    private List<String> seen(JsonNode searches) {
        return StreamSupport.stream(searches.spliterator(), false)
                .map(JsonNode::asString)
                .filter(id -> {
                    RequisitionId search = new RequisitionId(id);
                    RequisitionState state = log.read(
                            DecisionModel.into((a, _) -> a, RequisitionState.model(search), DecisionModel.known(0)));
                    return Insiders.sees(search, state, Objects.requireNonNull(caller), now, Replaced.IN_CLEAR, log);
                })
                .toList();
    }

    private static List<Map<String, Object>> nothing(JsonNode asked) {
        return StreamSupport.stream(asked.spliterator(), false)
                .map(_ -> Map.<String, Object>of())
                .toList();
    }

    /** Knows those entries of that log from now on; each has the position that it has in the whole. */
    void tell(List<Entry> entries, Predicate<Entry> told, Instant moment) throws SQLException {
        stored.forget();
        models = stored.filled(entries, told);
        Log known = new Log();
        known.bring(entries.stream().filter(told).toList());
        log = known.lookup();
        now = moment;
    }

    /** That part of the service. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What they are answered. */
    Answer get(String path, Caller who) {
        return get(path, who, "application/json");
    }

    /** What they are answered, in that form if there is it. */
    Answer get(String path, Caller who, String accept) {
        caller = who;
        try {
            var response = mvc.perform(MockMvcRequestBuilders.get(java.net.URI.create(path))
                            .header("Accept", accept))
                    .andReturn()
                    .getResponse();
            return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8));
        } catch (ServletException e) {
            if (e.getCause() instanceof ProblemException refused) {
                return new Answer(0, String.valueOf(refused.problem()));
            }
            throw new AssertionError(path + " as " + who, e);
        } catch (Exception e) {
            throw new AssertionError(path + " as " + who, e);
        }
    }

    @Override
    public void close() throws SQLException {
        context.close();
        commandService.stop(0);
        stored.close();
    }

    static UncheckedIOException unchecked(IOException e) {
        return new UncheckedIOException(e);
    }
}
