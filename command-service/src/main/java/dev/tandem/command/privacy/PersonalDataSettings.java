package dev.tandem.command.privacy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.personal-data.*}.
 *
 * @param keysetFile the master keyset that the keys of data subjects are wrapped with, as Tink's JSON; all instances on one database
 *     have the same. Made if it is not there and the database holds no key yet. Who loses it has lost all personal data.
 *     It may hold several keys: the database says which one is the master key, and it is changed to the primary one on an operator's order.
 * @param rewrappedAtOnce how many keys are wrapped anew in one transaction when the master key is changed
 * @param erasuresFile where it is written down who was erased, for a database that goes back to an older copy of itself; keep it apart from
 *     the database. Null: nowhere
 */
@ConfigurationProperties("tandem.personal-data")
public record PersonalDataSettings(
        @DefaultValue("personal-data-keyset.json") Path keysetFile,
        @DefaultValue("500") int rewrappedAtOnce,
        @Nullable Path erasuresFile) {}
