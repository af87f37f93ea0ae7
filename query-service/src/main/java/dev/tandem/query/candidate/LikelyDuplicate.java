package dev.tandem.query.candidate;

import dev.tandem.events.CandidateId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two candidates who gave the same address, and are likely one person.
 *
 * @param one the one whose id comes first
 * @param other the other
 * @param same which address they gave both
 */
record LikelyDuplicate(Who one, Who other, List<Address> same) {

    /**
     * One of two.
     *
     * @param candidate who
     * @param name what they are called; null for a moment after they were erased
     */
    record Who(CandidateId candidate, @Nullable String name) {}

    /** What candidates are reached by. */
    enum Address {
        EMAIL,
        PHONE
    }
}
