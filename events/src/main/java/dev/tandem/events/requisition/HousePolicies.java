package dev.tandem.events.requisition;

import jakarta.validation.constraints.NotNull;

/**
 * What a house advises or requires beyond its clocks.
 *
 * @param trainedInterviewers that whoever interviews has completed structured interviewing
 * @param payInJobAd that an advertisement says what the role pays
 */
public record HousePolicies(
        @NotNull Policy trainedInterviewers, @NotNull Policy payInJobAd) {

    /** Nothing beyond the clocks. */
    public static final HousePolicies NONE = new HousePolicies(Policy.OFF, Policy.OFF);

    /** How far a house goes. */
    public enum Policy {
        /** Everybody as they like. */
        OFF,
        /** Whoever does otherwise is told so. */
        ADVISE,
        /** Nobody does otherwise. */
        REQUIRE
    }
}
