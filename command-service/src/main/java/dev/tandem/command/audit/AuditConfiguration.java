package dev.tandem.command.audit;

import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.eventstore.log.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept for auditors. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    KeptList keptForAuditors(JdbcClient jdbc, SealedTexts sealed) {
        return new KeptList(jdbc, sealed);
    }

    @Bean
    RefusedCommands refusedCommands(
            JdbcClient jdbc, ObjectProvider<EventStore> log, SealedTexts sealed, KeptList kept) {
        return new RefusedCommands(jdbc, log::getObject, sealed, kept);
    }

    @Bean
    Readings readings(JdbcClient jdbc, SealedTexts sealed, KeptList kept) {
        return new Readings(jdbc, sealed, kept);
    }

    @Bean
    EventOrigins eventOrigins(JdbcClient jdbc, SealedTexts sealed) {
        return new EventOrigins(jdbc, sealed);
    }

    @Bean
    AuditPruning auditPruning(KeptList kept, AuditSettings settings) {
        return new AuditPruning(kept, settings.kept());
    }
}
