package dev.tandem.dependencies;

import java.time.LocalDate;
import java.util.List;

/**
 * A version of a library, or of several that are released together, that somebody has held against the known advisories.
 *
 * @param libraries which
 * @param version exactly this one
 * @param on when
 * @param reasoning what was found, and where it was looked for
 */
record LookedAt(Pattern libraries, String version, LocalDate on, String reasoning) {

    /** The lines of {@code looked-at.txt}. */
    static List<LookedAt> all() {
        return Table.read("looked-at.txt", 4).stream()
                .map(row -> new LookedAt(new Pattern(row.get(0)), row.get(1), LocalDate.parse(row.get(2)), row.get(3)))
                .toList();
    }

    boolean covers(Library library) {
        return libraries.matches(library.name()) && version.equals(library.version());
    }
}
