package dev.tandem.contracts;

import dev.tandem.events.Event;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** Which commands lead to which events, as command-service wrote it down ({@code senders.properties}, held to its code by its CommandsPageTest). */
final class Senders {

    private static final Properties BY_EVENT = read();

    private Senders() {}

    /** The commands that record events of that type, each with who may give it. */
    static List<String> of(Class<? extends Event> type) {
        return Stream.of(BY_EVENT.getProperty(type.getSimpleName(), "").split("; "))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static Properties read() {
        Properties all = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Senders.class.getResourceAsStream("senders.properties")),
                StandardCharsets.UTF_8)) {
            all.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
