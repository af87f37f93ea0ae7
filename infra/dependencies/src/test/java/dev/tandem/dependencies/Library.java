package dev.tandem.dependencies;

import java.util.Comparator;
import java.util.Optional;

/**
 * A library that a module of Tandem has resolved.
 *
 * @param name {@code group:artifact}
 * @param version such as {@code 4.1.2}
 */
record Library(String name, String version) implements Comparable<Library> {

    private static final Comparator<Library> ORDER =
            Comparator.comparing(Library::name).thenComparing(Library::version);

    /** From a line of {@code dependency:list}: {@code group:artifact:type[:classifier]:version:scope}. Ours are none. */
    static Optional<Library> in(String line) {
        // A trailing "-- module name" tells what Java calls it.
        String[] words = line.strip().split("\\s", 2)[0].split(":");
        if (words.length < 5 || words[0].equals("dev.tandem")) {
            return Optional.empty();
        }
        return Optional.of(new Library(words[0] + ":" + words[1], words[words.length - 2]));
    }

    @Override
    public int compareTo(Library other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
