package dev.tandem.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;

/** The key that signs tokens, kept in a file that only its owner may read. */
final class SigningKey {

    private SigningKey() {}

    /**
     * Reads the key, or makes one if there is no file.
     *
     * @throws UnusableSigningKeyException if the file cannot be read or written, or holds something else
     */
    static RSAKey keptIn(Path file) {
        try {
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : made(file);
        } catch (ParseException e) {
            throw new UnusableSigningKeyException(
                    file.toAbsolutePath() + " holds no signing key.", "Remove it to get a new one.", e);
        } catch (IOException | JOSEException e) {
            throw new UnusableSigningKeyException(
                    "A signing key cannot be kept in " + file.toAbsolutePath() + ": " + e + ".",
                    "Name a file that this process may read and write.",
                    e);
        }
    }

    private static RSAKey made(Path file) throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Temporary files are readable by their owner alone, and the rename shows readers all of it or nothing.
        Path partial = Files.createTempFile(folder, "signing-key", ".partial");
        Files.writeString(partial, key.toJSONString());
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
