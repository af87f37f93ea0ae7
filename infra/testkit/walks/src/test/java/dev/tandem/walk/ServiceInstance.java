package dev.tandem.walk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An instance of a service in this JVM, on a class path of its own: the other service, which these tests have too, is not on it. */
final class ServiceInstance implements AutoCloseable {

    private static final Pattern OF_QUERY_SERVICE =
            Pattern.compile("/query-service/target/|/tandem-query-service-[^/]*\\.jar$");
    private static final Pattern OF_COMMAND_SERVICE = Pattern.compile("/(command-service|event-store)/target/"
            + "|/tandem-(command-service|event-store)-[^/]*\\.jar$|/axon-[^/]*\\.jar$|/db-scheduler[^/]*\\.jar$");

    private final URLClassLoader classes;
    private final AutoCloseable context;
    private final String port;

    private ServiceInstance(URLClassLoader classes, AutoCloseable context, String port) {
        this.classes = classes;
        this.context = context;
        this.port = port;
    }

    /** Starts query-service on a free port, with these properties. */
    static ServiceInstance startQueries(List<String> properties) {
        return start("dev.tandem.query.QueryServiceApplication", OF_COMMAND_SERVICE, properties);
    }

    /** Starts command-service on a free port, with these properties. */
    static ServiceInstance startCommands(List<String> properties) {
        return start("dev.tandem.command.CommandServiceApplication", OF_QUERY_SERVICE, properties);
    }

    private static ServiceInstance start(String name, Pattern without, List<String> properties) {
        URLClassLoader classes = new URLClassLoader(
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(path -> !without.matcher(path).find())
                        .map(ServiceInstance::url)
                        .toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            // There is one such factory in a JVM, and each instance would set its own.
            classes.loadClass("org.apache.catalina.webresources.TomcatURLStreamHandlerFactory")
                    .getMethod("disable")
                    .invoke(null);
            Class<?> application = classes.loadClass(name);
            Object context = classes.loadClass("org.springframework.boot.SpringApplication")
                    .getMethod("run", Class.class, String[].class)
                    .invoke(null, application, properties.toArray(String[]::new));
            Object environment = classes.loadClass("org.springframework.core.env.EnvironmentCapable")
                    .getMethod("getEnvironment")
                    .invoke(context);
            Object port = classes.loadClass("org.springframework.core.env.PropertyResolver")
                    .getMethod("getProperty", String.class)
                    .invoke(environment, "local.server.port");
            return new ServiceInstance(classes, (AutoCloseable) context, String.valueOf(port));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Where it is reached. */
    String base() {
        return "http://localhost:" + port;
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            context.close();
            classes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
