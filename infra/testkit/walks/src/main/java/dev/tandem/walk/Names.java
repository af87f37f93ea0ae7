package dev.tandem.walk;

import java.util.List;

/**
 * What is called how in a course.
 *
 * @param requisition the search that people begin with
 * @param candidates the first candidates; those after them have numbers
 */
record Names(String requisition, List<String> candidates) {

    /** As in the documented examples. */
    static final Names USUAL = new Names("req-7f3a", List.of());

    /** As long and as short as an id may be. */
    static final Names EXTREME = new Names("R".repeat(64), List.of("c", "C".repeat(64), "-"));

    String candidate(int number) {
        return number < candidates.size() ? candidates.get(number) : "cand-" + number;
    }
}
