package dev.tandem.exporter;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Brings an export up to what there is: reads on from where it is, some ten thousands of events at a time, and writes each lot as one file a
 * month. No more than a lot is in memory, and no more than two are on disk beside the files.
 */
public final class Exporter {

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
        try (Queries asked = new Queries(queries, token);
                Tables tables = new Tables();
                Lots lots = new Lots(new Feed(asked), target.progress().after())) {
            for (Lots.Lot lot = lots.next(); lot != null; lot = lots.next()) {
                write(lot, tables, target);
                lot.drop();
            }
            if (format == Format.OCEL && target.progress().events() > 0) {
                ObjectCentricLog.write(target.events(), folder);
            }
            return target.progress();
        } catch (SQLException e) {
            throw new ToolException("DuckDB cannot write the files: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes what figures are counted from, anew, in the place of what was there.
     *
     * @param queries where query-service is
     * @param token of who reads, asked for each time
     * @return how many rows each kind has
     * @throws ToolException if they are not told, or the folder holds another export
     */
    public Map<String, Long> facts(URI queries, Supplier<String> token) throws InterruptedException {
        Target.open(folder, format, as);
        try (Queries asked = new Queries(queries, token)) {
            Map<String, Long> rows = new LinkedHashMap<>();
            new Facts(asked, format).write(folder).forEach(table -> rows.put(table.kind(), table.rows()));
            return rows;
        } catch (SQLException e) {
            throw new ToolException("DuckDB cannot write the files: " + e.getMessage(), e);
        }
    }

    private void write(Lots.Lot lot, Tables tables, Target target) throws SQLException {
        List<Tables.Month> months = tables.read(lot.batches());
        List<Path> files =
                tables.write(months, format, month -> target.writing(month.month(), month.first(), month.last()));
        target.written(
                files,
                lot.after(),
                months.stream().mapToLong(Tables.Month::events).sum());
        told.accept(target.progress(), lot.known());
    }
}
