package dev.tandem.command.rules;

import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.dispatch.PastDecisions;
import dev.tandem.eventstore.log.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    RulesReview rulesReview(
            ObjectProvider<EventStore> store, EventCodec codec, CommandCatalog catalog, PastDecisions decisions) {
        return new RulesReview(store::getObject, codec, catalog, decisions);
    }
}
