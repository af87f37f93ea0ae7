package dev.tandem.command.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a file of a backup says of itself; its last entry.
 *
 * @param kind {@code events} or {@code keys}
 * @param store the id of the first event: which database it is of, whatever copy; empty if there is no event
 * @param position of the last event when both files were written, at one moment
 * @param schema up to which migration the tables had come
 * @param at when it was begun
 * @param tables what it holds
 */
record Manifest(String kind, String store, long position, String schema, Instant at, List<Table> tables) {

    static final String ENTRY = "manifest.json";

    /**
     * A table.
     *
     * @param columns in the order in which they stand
     * @param rows how many
     * @param sha256 of its entry, in hexadecimal digits
     */
    record Table(String name, List<String> columns, long rows, String sha256) {

        String entry() {
            return name + ".copy";
        }
    }
}
