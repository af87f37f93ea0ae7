package dev.tandem.command.delivery;

import dev.tandem.command.dispatch.CommandDispatcher;
import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.progress.LogFollower;
import dev.tandem.command.progress.Workers;
import dev.tandem.command.skew.ClockSkew;
import dev.tandem.eventstore.log.EventStore;
import java.net.InetAddress;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what delivers to webhooks, and what is asked about it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class DeliveryConfiguration {

    @Bean
    WebhookCaller webhookCaller(WebhookSettings settings) {
        return new WebhookCaller(settings, new Addresses(InetAddress::getAllByName, settings.privateAddresses()));
    }

    @Bean
    @DependsOnDatabaseInitialization
    Secrets webhookSecrets(JdbcClient jdbc, SealedTexts texts) {
        return new Secrets(jdbc, texts);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Attempts webhookAttempts(JdbcClient jdbc, WebhookSettings settings) {
        return new Attempts(jdbc, settings.attemptsKept());
    }

    @Bean
    @DependsOnDatabaseInitialization
    Learning webhookLearning(
            EventStore store, EventCodec codec, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new Learning(store, codec, jdbc, new TransactionTemplate(transactions), clock);
    }

    @Bean
    LogFollower webhookFollower(
            EventStore store,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Learning learning,
            Secrets secrets,
            Clock clock,
            Workers workers) {
        LiningUp liningUp = new LiningUp(store, jdbc, new TransactionTemplate(transactions), clock);
        return new LogFollower(store, workers.worker("webhook-lines"), () -> {
            boolean learned = learning.further();
            secrets.make();
            return liningUp.further() || learned;
        });
    }

    @Bean
    Deliverer webhookDeliverer(
            EventStore store,
            JdbcClient jdbc,
            Attempts attempts,
            Secrets secrets,
            WebhookCaller caller,
            CommandDispatcher dispatcher,
            WebhookSettings settings,
            ClockSkew skew,
            Clock clock,
            Workers workers,
            @Value("${tandem.relay.schemas:http://localhost:8081/schemas}") String schemas) {
        Lines lines = new Lines(jdbc, settings.lease());
        Delivery delivery = new Delivery(
                store, jdbc, lines, attempts, secrets, caller, dispatcher, clock, settings.pauseAfter(), schemas);
        return new Deliverer(lines, delivery, settings, skew, clock, workers.worker("webhooks"));
    }

    @Bean
    WebhookDesk webhookDesk(
            EventStore store,
            JdbcClient jdbc,
            Learning learning,
            Secrets secrets,
            Attempts attempts,
            WebhookCaller caller,
            Clock clock) {
        return new WebhookDesk(store, jdbc, learning, secrets, attempts, caller, clock);
    }
}
