package dev.tandem.testing;

import java.util.concurrent.atomic.AtomicBoolean;

/** Where the tests find their servers: chosen by {@code -Dtandem.infra}, said once per run. */
public enum Infra {
    /** Processes of this machine, from binaries that come with the build. The default. */
    EMBEDDED,
    /** Testcontainers, on a Docker engine. */
    CONTAINERS;

    private static final AtomicBoolean SAID = new AtomicBoolean();

    /** What this run uses. */
    public static Infra chosen() {
        String name = System.getProperty("tandem.infra", "embedded");
        Infra infra =
                switch (name) {
                    case "embedded" -> EMBEDDED;
                    case "containers" -> CONTAINERS;
                    default ->
                        throw new IllegalArgumentException(
                                "-Dtandem.infra=" + name + ": it is either 'embedded' or 'containers'");
                };
        if (SAID.compareAndSet(false, true)) {
            System.out.println("Tests run on "
                    + switch (infra) {
                        case EMBEDDED -> "embedded PostgreSQL and Kafka (-Dtandem.infra=embedded)";
                        case CONTAINERS -> "PostgreSQL and Kafka in containers (-Dtandem.infra=containers)";
                    });
        }
        return infra;
    }
}
