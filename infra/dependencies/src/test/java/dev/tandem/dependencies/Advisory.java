package dev.tandem.dependencies;

import java.util.List;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/**
 * A known weakness.
 *
 * @param libraries in which
 * @param affected which versions, as Maven writes ranges: {@code [1.0,1.5)}
 * @param ids such as {@code CVE-2026-1234}
 * @param verdict {@code refused}: no build with it; or {@code borne}: why Tandem is not concerned and what would end that
 */
record Advisory(Pattern libraries, VersionRange affected, String ids, String verdict) {

    /** The lines of {@code advisories.txt}. */
    static List<Advisory> all() {
        return Table.read("advisories.txt", 4).stream()
                .map(row -> new Advisory(new Pattern(row.get(0)), range(row.get(1)), row.get(2), row.get(3)))
                .toList();
    }

    private static VersionRange range(String text) {
        try {
            return VersionRange.createFromVersionSpec(text);
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException(text + " is not a range of versions", e);
        }
    }

    boolean concerns(Library library) {
        return libraries.matches(library.name())
                && affected.containsVersion(new DefaultArtifactVersion(library.version()));
    }

    boolean refused() {
        return !verdict.startsWith("borne:");
    }
}
