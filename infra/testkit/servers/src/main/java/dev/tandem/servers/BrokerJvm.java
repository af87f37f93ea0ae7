package dev.tandem.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The main class of a broker's JVM: formats its storage when it is new, then is {@code kafka.Kafka}. */
final class BrokerJvm {

    private BrokerJvm() {}

    /** Takes one argument, the path of {@code server.properties}. */
    public static void main(String[] args) throws IOException {
        Path configuration = Path.of(args[0]);
        Path data = configuration.resolveSibling("data");
        if (!Files.exists(data.resolve("meta.properties"))) {
            String cluster = Uuid.randomUuid().toString();
            int status = StorageTool.execute(
                    new String[] {"format", "--cluster-id", cluster, "--config", configuration.toString()}, System.out);
            if (status != 0) {
                System.exit(status);
            }
        }
        Kafka.main(args);
    }
}
