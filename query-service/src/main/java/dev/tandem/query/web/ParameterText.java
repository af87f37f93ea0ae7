package dev.tandem.query.web;

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
        int most = LONG.contains(name) ? 4_000 : 200;
        if (value.length() > most) {
            return Optional.of("has " + value.length() + " characters, which is more than " + most);
        }
        return value.codePoints().anyMatch(ParameterText::isNoText)
                ? Optional.of("has a control character or half a character in it")
                : Optional.empty();
    }

    private static boolean isNoText(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }
}
