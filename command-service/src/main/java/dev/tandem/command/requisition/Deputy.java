package dev.tandem.command.requisition;

import dev.tandem.command.decision.Act;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.Power;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A relation by which somebody does something on a search of which they own no side. */
public sealed interface Deputy {

    /** What this relation is called in events' metadata where it is a delegation; a duty has its own name. */
    String DELEGATE = "DELEGATE";

    /** Who. */
    PersonId person();

    /** For which side they act; null: for neither. */
    @Nullable
    Side side();

    /** Whether they may do that for the side, while the relation is in force. */
    boolean covers(Act act);

    /** Whether it is in force at that moment. */
    boolean inForce(Instant moment);

    /** Whether it is in force then, or will be later. */
    boolean notOver(Instant moment);

    /** What it is called. */
    String name();

    /** Somebody with a duty, until it is ended. */
    record Member(PersonId person, Duty duty) implements Deputy {

        @Override
        public @Nullable Side side() {
            return duty.side();
        }

        @Override
        public boolean covers(Act act) {
            return act.isIn(duty);
        }

        @Override
        public boolean inForce(Instant moment) {
            return true;
        }

        @Override
        public boolean notOver(Instant moment) {
            return true;
        }

        @Override
        public String name() {
            return duty.name();
        }
    }

    /**
     * Somebody to whom a partner has delegated their side.
     *
     * @param from from when on
     * @param until until when, that moment not included
     * @param powers what they may do besides everything else that the side does
     */
    record Delegate(PersonId person, Side side, Instant from, Instant until, Set<Power> powers) implements Deputy {

        @Override
        public boolean covers(Act act) {
            return act.isIn(powers);
        }

        @Override
        public boolean inForce(Instant moment) {
            return !moment.isBefore(from) && notOver(moment);
        }

        @Override
        public boolean notOver(Instant moment) {
            return moment.isBefore(until);
        }

        @Override
        public String name() {
            return DELEGATE;
        }
    }
}
