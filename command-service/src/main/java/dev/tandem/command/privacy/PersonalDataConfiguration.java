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

/**
 * Wires what seals and opens personal data. A bean of type {@link Aead}, such as Tink's clients of key management services
 * give, takes the place of the master keyset in a file.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PersonalDataSettings.class)
class PersonalDataConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Checked checkedMasterKey(JdbcClient jdbc, PersonalDataSettings settings, ObjectProvider<Aead> masterKey) {
        MasterKeyProbe probe = new MasterKeyProbe(jdbc);
        Aead master = masterKey.getIfAvailable(() -> MasterKey.in(settings.keysetFile(), !probe.exists()));
        probe.check(master);
        return new Checked(master);
    }

    /** The master key, which is the one that this database's keys were wrapped with. */
    record Checked(Aead master) {}

    @Bean
    SubjectKeys subjectKeys(JdbcClient jdbc, Checked key) {
        return new SubjectKeys(jdbc, key.master());
    }

    @Bean
    HashingKeys hashingKeys(Checked key) {
        return new HashingKeys(key.master());
    }

    @Bean
    SealedTexts sealedTexts(SubjectKeys keys) {
        return new SealedTexts(keys);
    }

    @Bean
    LogFollower keyDestruction(EventStore store, SubjectKeys keys, Workers workers) {
        return new LogFollower(store, workers.worker("key-destruction"), new KeyDestruction(store, keys)::further);
    }
}
