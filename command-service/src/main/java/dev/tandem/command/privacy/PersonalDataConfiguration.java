package dev.tandem.command.privacy;

import com.google.crypto.tink.Aead;
import dev.tandem.command.progress.LogFollower;
import dev.tandem.command.progress.Workers;
import dev.tandem.eventstore.log.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wires what seals and opens personal data. A bean of type {@link Aead}, such as Tink's clients of key management services
 * give, takes the place of the master keyset in a file.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PersonalDataSettings.class)
class PersonalDataConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    MasterKeys masterKeys(JdbcClient jdbc, PersonalDataSettings settings, ObjectProvider<Aead> service) {
        MasterKeyProbe probe = new MasterKeyProbe(jdbc);
        Aead elsewhere = service.getIfAvailable();
        MasterKeyset held =
                elsewhere == null ? MasterKey.in(settings.keysetFile(), !probe.exists()) : MasterKeyset.of(elsewhere);
        probe.check(held);
        return new MasterKeys(elsewhere == null ? settings.keysetFile() : null, held);
    }

    @Bean
    Wrapping wrapping(JdbcClient jdbc, MasterKeys keys) {
        return new Wrapping(jdbc, keys);
    }

    /** From the start on, so that the master key is not changed to one that this instance does not hold. */
    @Bean(destroyMethod = "gone", initMethod = "sign")
    MasterKeyHolders masterKeyHolders(JdbcClient jdbc, MasterKeys keys) {
        return new MasterKeyHolders(jdbc, keys);
    }

    @Bean
    MasterKeyRotation masterKeyRotation(
            JdbcClient jdbc,
            MasterKeys keys,
            Wrapping wrapping,
            MasterKeyHolders holders,
            PlatformTransactionManager transactions) {
        return new MasterKeyRotation(jdbc, keys, wrapping, holders, new TransactionTemplate(transactions));
    }

    @Bean
    LogFollower rewrapping(
            EventStore store,
            JdbcClient jdbc,
            Wrapping wrapping,
            MasterKeyHolders holders,
            PlatformTransactionManager transactions,
            Workers workers,
            PersonalDataSettings settings) {
        Rewrapping rewrapping = new Rewrapping(
                jdbc, wrapping, holders, new TransactionTemplate(transactions), settings.rewrappedAtOnce());
        return new LogFollower(store, workers.worker("rewrapping"), rewrapping::further);
    }

    @Bean
    SubjectKeys subjectKeys(JdbcClient jdbc, Wrapping wrapping) {
        return new SubjectKeys(jdbc, wrapping);
    }

    @Bean
    HashingKeys hashingKeys(Wrapping wrapping) {
        return new HashingKeys(wrapping);
    }

    @Bean
    SealedTexts sealedTexts(SubjectKeys keys) {
        return new SealedTexts(keys);
    }

    @Bean
    ErasureList erasureList(PersonalDataSettings settings) {
        return new ErasureList(settings.erasuresFile());
    }

    @Bean
    LogFollower keyDestruction(EventStore store, SubjectKeys keys, ErasureList list, Workers workers) {
        KeyDestruction destruction = new KeyDestruction(store, keys, list);
        destruction.destroyListed();
        return new LogFollower(store, workers.worker("key-destruction"), destruction::further);
    }
}
