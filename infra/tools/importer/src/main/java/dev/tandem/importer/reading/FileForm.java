package dev.tandem.importer.reading;

import org.jspecify.annotations.Nullable;

/**
 * How a file is written, as far as somebody says so.
 *
 * @param format {@code CSV}, {@code NDJSON}, {@code XES} or {@code OCEL}; null: by its content
 * @param encoding such as {@code UTF-8} or {@code windows-1252}; null: UTF-8, or what a byte order mark says
 * @param delimiter between the columns of CSV; null: what its first line says
 */
public record FileForm(
        @Nullable Format format,
        @Nullable String encoding,
        @Nullable String delimiter) {

    /** Nobody says anything. */
    public static final FileForm UNSAID = new FileForm(null, null, null);

    /** What files there are. */
    public enum Format {
        CSV,
        /** One JSON object a line; also a JSON array of objects. */
        NDJSON,
        /** IEEE 1849, in XML. */
        XES,
        /** OCEL 2.0, in JSON. */
        OCEL
    }
}
