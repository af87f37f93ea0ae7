package dev.tandem.query.projection;

import org.jspecify.annotations.Nullable;

/**
 * A fact that could not be folded, or that waits behind one of its key that could not.
 *
 * @param failure why it could not be folded; null if it only waits
 */
record ParkedFact(Arrival arrival, @Nullable Throwable failure) {

    private static final int LONGEST = 1000;

    /** The failure as people read it, without the fact's content beyond what the failure's own message says. */
    static String describe(Throwable failure) {
        String text = failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
        text = Arrival.storable(text);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
