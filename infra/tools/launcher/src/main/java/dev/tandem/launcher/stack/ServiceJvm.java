package dev.tandem.launcher.stack;

import java.util.List;

/** How the JVM of a service is run: small enough for three of them on a laptop. */
public final class ServiceJvm {

    private ServiceJvm() {}

    /**
     * The options of the JVM.
     *
     * @param heap the most its heap may take, such as {@code 256m}
     */
    public static List<String> options(String heap) {
        return List.of(
                // Small enough for three services on a laptop: each stays below 512 MB in all, also under load.
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                // Most of a full heap is what the store remembers, which is old.
                "-XX:NewRatio=3",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MaxMetaspaceSize=144m",
                "-XX:ReservedCodeCacheSize=56m",
                // By default every 15 % of it that are compiled anew cost a collection of the whole heap.
                "-XX:SweeperThreshold=40",
                "-XX:MaxDirectMemorySize=24m",
                "-Xss512k",
                // What the C library keeps after a burst (of compilation, of connections) goes back to the system.
                "-XX:TrimNativeHeapInterval=5000",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                // Of Tink's protobuf: the JVM would warn of it at each start.
                "--sun-misc-unsafe-memory-access=allow");
    }
}
