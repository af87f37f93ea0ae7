package dev.tandem.query.web;

import dev.tandem.events.value.Text;
import java.util.Optional;
import java.util.Set;

/** What any value of a query parameter has to be, whatever it is for. */
final class ParameterText {

    /** Made by the service itself, and checked for more where they are read. */
    private static final Set<String> LONG = Set.of("cursor", SparseFields.PARAMETER);

    private ParameterText() {}

    /** What keeps it from being one, as the rest of a sentence; empty if it is one. */
    static Optional<String> objection(String name, String value) {
        if (value.isEmpty()) {
            return Optional.of("is empty; leave it out");
        }
        return Text.objection(value, LONG.contains(name) ? Text.LONGEST : Text.LINE);
    }
}
