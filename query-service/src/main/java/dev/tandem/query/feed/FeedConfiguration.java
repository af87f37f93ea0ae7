package dev.tandem.query.feed;

import dev.tandem.query.live.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What begins and ends with the service. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    FeedStreams feedStreams(Feed feed, LiveSettings settings) {
        return new FeedStreams(feed, settings);
    }
}
