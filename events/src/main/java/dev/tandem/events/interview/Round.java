package dev.tandem.events.interview;

import org.jspecify.annotations.Nullable;

/**
 * A round of interviews of one application, as it began: a plan that is agreed later changes nothing about it.
 *
 * @param number from 1; one more after each round that was decided
 * @param of how many rounds the plan has; null without a plan
 * @param plan the version of the plan that it goes by; null without a plan
 * @param ends how it ends
 */
public record Round(
        int number, @Nullable Integer of, @Nullable Integer plan, RoundEnd ends) {

    /** One that no plan speaks of. */
    public static Round unplanned(int number) {
        return new Round(number, null, null, RoundEnd.DEBRIEF);
    }

    /** Whether another one may follow: always where no plan says how many there are. */
    public boolean mayBeFollowed() {
        return of == null || number < of;
    }
}
