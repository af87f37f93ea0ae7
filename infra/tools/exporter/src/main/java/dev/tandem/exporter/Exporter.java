package dev.tandem.exporter;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Brings an export up to what there is: reads on from where it is, some ten thousands of events at a time, and writes each lot as one file a
 * month. No more than a lot is in memory, or on disk beside the files.
 */
public final class Exporter {

    private static final int BATCHES_A_LOT = 5;

    private final Path folder;
    private final Format format;
    private final String as;
    private final BiConsumer<Progress, Long> told;

    /**
     * An export.
     *
     * @param as who reads the events
     * @param told of each lot how far it is, and up to which position there are events
     */
    public Exporter(Path folder, Format format, String as, BiConsumer<Progress, Long> told) {
        this.folder = folder;
        this.format = format;
        this.as = as;
        this.told = told;
    }

    /**
     * Writes all there is by now.
     *
     * @param queries where query-service is
     * @param token of who reads, asked for each time: it may be a long export
     * @throws ToolException if the events are not told, or the folder holds another export
     */
    public Progress run(URI queries, Supplier<String> token) throws InterruptedException {
        Target target = Target.open(folder, format, as);
        try (Feed feed = new Feed(queries, token);
                Tables tables = new Tables()) {
            boolean more = true;
            while (more) {
                more = lot(feed, tables, target);
            }
            if (format == Format.OCEL && target.progress().events() > 0) {
                ObjectCentricLog.write(target.events(), folder.resolve("log.ocel.json"));
            }
            return target.progress();
        } catch (SQLException e) {
            throw new ToolException("DuckDB cannot write the files: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is more. */
    private boolean lot(Feed feed, Tables tables, Target target)
            throws IOException, SQLException, InterruptedException {
        List<Path> batches = new ArrayList<>();
        long after = target.progress().after();
        long known = after;
        try {
            boolean more = true;
            while (more && batches.size() < BATCHES_A_LOT) {
                Path batch = Files.createTempFile("tandem-export", ".json");
                batches.add(batch);
                Feed.Part part;
                try (OutputStream out = Files.newOutputStream(batch)) {
                    part = feed.read(after, out);
                }
                more = part.after() > after && part.after() < part.known();
                after = part.after();
                known = Math.max(after, part.known());
            }
            List<Tables.Month> months = tables.read(batches);
            List<Path> files =
                    tables.write(months, format, month -> target.writing(month.month(), month.first(), month.last()));
            target.written(
                    files,
                    after,
                    months.stream().mapToLong(Tables.Month::events).sum());
            told.accept(target.progress(), known);
            return more;
        } finally {
            for (Path batch : batches) {
                Files.delete(batch);
            }
        }
    }
}
