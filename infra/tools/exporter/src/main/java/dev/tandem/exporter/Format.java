package dev.tandem.exporter;

import java.util.Locale;

/** What files are written as. */
public enum Format {
    /** Columns, compressed (Apache Parquet). */
    PARQUET("format parquet, compression zstd"),
    /** A table with a line of names (RFC 4180). */
    CSV("format csv, header"),
    /** A row a line, as JSON. */
    NDJSON("format json");

    private final String options;

    Format(String options) {
        this.options = options;
    }

    /** The options of DuckDB's {@code COPY}. */
    String options() {
        return options;
    }

    /** What files end in. */
    String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
