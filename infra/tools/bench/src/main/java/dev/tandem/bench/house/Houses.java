package dev.tandem.bench.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The house that is measured and a small one beside it, started when they are first asked for. */
public final class Houses implements AutoCloseable {

    /** 10,000 applications. */
    public static final double SMALL = 0.01;

    private final double scale;
    private final Path folder;
    private final boolean kept;
    private @Nullable HouseTandem large;
    private @Nullable HouseTandem small;

    /**
     * Starts nothing.
     *
     * @param scale of the one that is measured; 1 for 1,000,000 applications
     * @param folder where they are kept for the next time; null: nowhere
     */
    public Houses(double scale, @Nullable Path folder) throws IOException {
        this.scale = scale;
        this.kept = folder != null;
        this.folder = folder == null ? Files.createTempDirectory("tandem-bench-houses-") : folder;
    }

    /** How large the one is that is measured. */
    public double scale() {
        return scale;
    }

    /** The one that is measured. */
    public synchronized HouseTandem large() throws IOException, SQLException {
        if (large == null) {
            large = HouseTandem.start(scale, folder.resolve("house-" + scale));
        }
        return large;
    }

    /** The small one. */
    public synchronized HouseTandem small() throws IOException, SQLException {
        if (small == null) {
            small = HouseTandem.start(SMALL, folder.resolve("small-house"));
        }
        return small;
    }

    @Override
    public synchronized void close() throws IOException {
        if (large != null) {
            large.close();
        }
        if (small != null) {
            small.close();
        }
        if (!kept) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
