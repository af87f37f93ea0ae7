package dev.tandem.exporter;

import java.util.Locale;

/** What files are written as. */
public enum Format {
    /** Columns, compressed (Apache Parquet). */
    PARQUET("format parquet, compression zstd"),
    /** A table with a line of names (RFC 4180). */
    CSV("format csv, header"),
    /** A row a line, as JSON. */
    NDJSON("format json"),
    /** An object-centric event log (OCEL 2.0, in JSON and in SQLite), made of Parquet files, which stay beside it. */
    OCEL(PARQUET.options, PARQUET.suffix());

    private final String options;
    private final String suffix;

    Format(String options) {
        this.options = options;
        this.suffix = "." + name().toLowerCase(Locale.ROOT);
    }

    Format(String options, String suffix) {
        this.options = options;
        this.suffix = suffix;
    }

    /** The options of DuckDB's {@code COPY}. */
    String options() {
        return options;
    }

    /** What files end in. */
    String suffix() {
        return suffix;
    }
}
