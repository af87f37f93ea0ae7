package dev.tandem.command.transparency;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.log.*}.
 *
 * @param origin the name of the log and of its key, for ever: a host of whoever runs it, and a path
 * @param keyFile the private key that signs checkpoints; made if it is not there. All instances on one database have the same
 * @param witnesses each of them has to cosign a checkpoint before it is published; none: the log's own signature is all there is
 * @param batch at most so many events more in one checkpoint
 * @param pace how long after one checkpoint the next is made at the soonest, unless a batch is full
 * @param patience how long a witness or the broker may take to answer
 * @param topic where checkpoints are published; empty: nowhere but at {@code /log/checkpoint}
 */
@ConfigurationProperties("tandem.log")
public record LogSettings(
        @DefaultValue("tandem.localhost/log") String origin,
        @DefaultValue("transparency-log-key") Path keyFile,
        @Nullable List<WitnessSettings> witnesses,
        @DefaultValue("4096") int batch,
        @DefaultValue("500ms") Duration pace,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("hiring.checkpoints") String topic) {

    /**
     * A witness.
     *
     * @param url where it takes checkpoints, without a slash at the end
     * @param key its public key, {@code name+id+Base64}
     */
    public record WitnessSettings(String url, String key) {}
}
