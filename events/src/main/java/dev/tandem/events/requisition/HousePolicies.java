package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a house advises or requires beyond its clocks.
 *
 * @param trainedInterviewers that whoever interviews has completed structured interviewing
 * @param payInJobAd that an advertisement says what the role pays
 * @param escalations who hears of escalations first; null: whoever has the role
 */
public record HousePolicies(
        @NotNull Policy trainedInterviewers,
        @NotNull Policy payInJobAd,
        @Nullable Addressees escalations) {

    /** Nothing beyond the clocks. */
    public static final HousePolicies NONE = new HousePolicies(Policy.OFF, Policy.OFF, null);

    /**
     * Who hears first of an escalation that counts against that side, about that person.
     *
     * @return null: whoever else has the role, since nobody is named, or the one who is named is whom it is about
     */
    public @Nullable PersonId addressee(Side against, PersonId person) {
        @Nullable
        PersonId named = escalations == null
                ? null
                : against == Side.HIRING_MANAGER ? escalations.executive() : escalations.leader();
        return person.equals(named) ? null : named;
    }

    /**
     * Who hears of escalations first.
     *
     * @param executive of those against a hiring manager; null: whoever has the role
     * @param leader of those against a recruiter; null: whoever has the role
     */
    public record Addressees(
            @Nullable PersonId executive, @Nullable PersonId leader) {}

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
