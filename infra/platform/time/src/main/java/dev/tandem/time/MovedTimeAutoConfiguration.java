package dev.tandem.time;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Being on the class path is enough: a service whose time may be moved says so when it starts, and to whoever asks
 * {@code /actuator/info}. Such a service must never be in production by accident.
 */
@AutoConfiguration
@ConditionalOnClass(InfoContributor.class)
class MovedTimeAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MovedTimeAutoConfiguration.class);

    /** The path of the file is for the log only: the page is open to everybody. */
    @Bean
    InfoContributor movedTime(@Value("${tandem.demo.time-file:}") String file) {
        if (file.isBlank()) {
            return _ -> {};
        }
        MovedTime time = new MovedTime(Path.of(file));
        LOG.warn(
                "This service's time may be moved by the file {} (tandem.demo.time-file): it is {} ahead of the world's now,"
                        + " and events that are recorded meanwhile carry moved times. That is for a demo; never set it in production.",
                file,
                time.ahead());
        return info -> info.withDetail(
                "time",
                new TreeMap<>(Map.of("movable", true, "ahead", time.ahead().toString())));
    }
}
