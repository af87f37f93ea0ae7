package dev.tandem.agreement;

import java.time.Instant;

/** When something that was asked for is due. */
public sealed interface Reckoning {

    /**
     * At that moment; what is done at the very moment is in time.
     *
     * @param since from when its time counts
     */
    record Due(Instant since, Instant at) implements Reckoning {}

    /** Nobody can say yet: no time passes. */
    record Resting() implements Reckoning {}

    /** Never: it was asked for in a past that had promised nothing. */
    record NotPromised() implements Reckoning {}
}
