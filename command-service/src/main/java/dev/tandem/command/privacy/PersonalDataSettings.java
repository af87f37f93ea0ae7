package dev.tandem.command.privacy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.personal-data.*}.
 *
 * @param keysetFile the master keyset that the keys of data subjects are wrapped with, as Tink's JSON; all instances on one database
 *     have the same. Made if it is not there and the database holds no key yet. Who loses it has lost all personal data.
 */
@ConfigurationProperties("tandem.personal-data")
public record PersonalDataSettings(
        @DefaultValue("personal-data-keyset.json") Path keysetFile) {}
