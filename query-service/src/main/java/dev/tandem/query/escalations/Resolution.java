package dev.tandem.query.escalations;

import dev.tandem.events.PersonId;
import dev.tandem.events.partnership.ActionCompleted;
import dev.tandem.events.partnership.AgreedAction;
import dev.tandem.events.partnership.EscalationResolved;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt.
 *
 * @param by who found it out with both sides
 * @param at when
 * @param rootCause what lay behind it
 * @param actions what was agreed; at least one
 */
record Resolution(PersonId by, Instant at, String rootCause, List<Action> actions) {

    /**
     * What somebody is to do.
     *
     * @param number its number, from 1, by which it is completed
     * @param what what is to be done
     * @param owner who does it; null in resolutions from before actions had owners
     * @param by the last moment, after which the escalation is open again; null likewise
     * @param completed who says that it is done; null until then
     */
    record Action(
            int number,
            String what,
            @Nullable PersonId owner,
            @Nullable Instant by,
            @Nullable Completion completed) {}

    /**
     * An action is done.
     *
     * @param by who says so
     * @param at when
     * @param note what came of it
     */
    record Completion(PersonId by, Instant at, @Nullable String note) {}

    static Resolution of(EscalationResolved learnt, Instant at) {
        List<AgreedAction> agreed = learnt.actions();
        List<Action> actions = IntStream.rangeClosed(1, agreed.size())
                .mapToObj(number -> new Action(
                        number,
                        agreed.get(number - 1).what(),
                        agreed.get(number - 1).owner(),
                        agreed.get(number - 1).by(),
                        null))
                .toList();
        return new Resolution(learnt.resolvedBy(), at, learnt.rootCause(), actions);
    }

    Resolution after(ActionCompleted done, Instant when) {
        Completion completion = new Completion(done.completedBy(), when, done.note());
        return new Resolution(
                by,
                at,
                rootCause,
                actions.stream()
                        .map(action -> action.number() == done.action()
                                ? new Action(action.number(), action.what(), action.owner(), action.by(), completion)
                                : action)
                        .toList());
    }
}
