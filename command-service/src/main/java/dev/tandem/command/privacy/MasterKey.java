package dev.tandem.command.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys that wrap the keys of all data subjects, in a file. A key management service may stand in its place. */
final class MasterKey {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private MasterKey() {}

    /**
     * Reads it.
     *
     * @param mayBeMade whether nothing was wrapped with it yet, so that a missing file may be made
     * @throws UnusableMasterKeyException if the file cannot be used; it says what to do
     */
    static MasterKeyset in(Path file, boolean mayBeMade) {
        try {
            if (!Files.exists(file)) {
                if (!mayBeMade) {
                    throw new UnusableMasterKeyException(
                            "The master keyset " + file.toAbsolutePath() + " is missing, but this database holds"
                                    + " keys that were wrapped with one.",
                            "Put it back, or set tandem.personal-data.keyset-file to where it is. Without it, what is"
                                    + " sealed cannot be read.",
                            null);
                }
                make(file);
            }
            return MasterKeyset.of(read(file));
        } catch (IOException e) {
            throw new UnusableMasterKeyException(
                    "The master keyset " + file.toAbsolutePath() + " can be neither read nor made: " + e + ".",
                    "Let tandem.personal-data.keyset-file name a file that this process may read.",
                    e);
        } catch (GeneralSecurityException e) {
            throw new UnusableMasterKeyException(
                    file.toAbsolutePath() + " holds no master keyset (Tink's JSON).",
                    "Let tandem.personal-data.keyset-file name the one that this database's keys were wrapped with.",
                    e);
        }
    }

    /** The keyset in that file. */
    static KeysetHandle read(Path file) throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    /** A new key for AES-GCM with 256 bits. */
    static KeysetHandle fresh() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    static Aead aead(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** Whole or not at all, and never over one that another process has just made. */
    private static void make(Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder(file));
        Path draft = draft(file, fresh());
        try {
            Files.createLink(file, draft);
            LOG.warn(
                    "Made a master keyset for personal data: {}. Back it up: without it no name can be read any more",
                    file.toAbsolutePath());
        } catch (FileAlreadyExistsException e) {
            LOG.info("Another process has made the master keyset {}", file.toAbsolutePath());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Puts that keyset in the place of the one in the file, at once. */
    static void replace(Path file, KeysetHandle keyset) throws IOException, GeneralSecurityException {
        Path draft = draft(file, keyset);
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path draft(Path file, KeysetHandle keyset) throws IOException, GeneralSecurityException {
        Path draft = Files.createTempFile(
                folder(file),
                file.getFileName().toString(),
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(
                    TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get())));
            channel.force(true); // before anything is wrapped with it
        }
        return draft;
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
    }
}
