package dev.tandem.command.erasure;

import dev.tandem.command.dispatch.CommandDispatcher;
import dev.tandem.command.privacy.ErasureList;
import dev.tandem.command.progress.LogFollower;
import dev.tandem.command.progress.Workers;
import dev.tandem.eventstore.log.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what gives erasures again. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    LogFollower erasuresGivenAgain(EventStore store, ErasureList list, CommandDispatcher dispatcher, Workers workers) {
        ErasuresGivenAgain again = new ErasuresGivenAgain(store, list, dispatcher);
        return new LogFollower(store, workers.worker("erasures-given-again"), again::further);
    }
}
