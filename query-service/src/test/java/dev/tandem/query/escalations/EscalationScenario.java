package dev.tandem.query.escalations;

import dev.tandem.events.EscalationId;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.AgreedAction;
import dev.tandem.events.partnership.EscalationAcknowledged;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.story.Search;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A search and what befalls it, on paper: who holds which side, and each escalation with all that is known of it. */
final class EscalationScenario {

    private final Search search;
    private String recruiter;
    private String manager;

    EscalationScenario(Search search) {
        this.search = search;
        this.recruiter = search.recruiter();
        this.manager = search.manager();
    }

    /** An escalation on paper. */
    static final class Note {
        final EscalationScenario scenario;
        final EscalationRaised raised;
        final Instant at;

        @Nullable
        Instant heard;

        @Nullable
        Instant learnt;

        private Note(EscalationScenario scenario, EscalationRaised raised, Instant at) {
            this.scenario = scenario;
            this.raised = raised;
            this.at = at;
        }

        /** As it was raised, if that event had led to it. */
        Event because(String event) {
            return new EscalationRaised(
                    raised.escalation(),
                    raised.requisition(),
                    raised.cause(),
                    raised.against(),
                    raised.person(),
                    raised.to(),
                    List.of(UUID.fromString(event)),
                    raised.raisedBy(),
                    raised.note());
        }

        Event heard(Instant when) {
            heard = when;
            return new EscalationAcknowledged(raised.escalation(), raised.requisition(), new PersonId("lea"));
        }

        Event learnt(Instant when) {
            learnt = when;
            return new EscalationResolved(
                    raised.escalation(),
                    raised.requisition(),
                    raised.cause(),
                    new PersonId("lea"),
                    "both were alone with it",
                    List.of(new AgreedAction("a slot every Thursday", new PersonId("lea"), null)));
        }
    }

    Search search() {
        return search;
    }

    String recruiter() {
        return recruiter;
    }

    String manager() {
        return manager;
    }

    Note escalated(String id, EscalationCause cause, Side against, Instant at) {
        return new Note(
                this,
                new EscalationRaised(
                        new EscalationId(id),
                        search.requisition(),
                        cause,
                        against,
                        new PersonId(against == Side.RECRUITER ? recruiter : manager),
                        against == Side.RECRUITER ? Role.TA_LEADER : Role.EXECUTIVE,
                        List.of(),
                        cause == EscalationCause.RAISED_BY_HAND ? new PersonId("lea") : PersonId.SYSTEM,
                        cause == EscalationCause.RAISED_BY_HAND ? "seen by a leader" : null),
                at);
    }

    Event handedOver(Side side, String to) {
        PersonId from = new PersonId(side == Side.RECRUITER ? recruiter : manager);
        if (side == Side.RECRUITER) {
            recruiter = to;
        } else {
            manager = to;
        }
        return new RequisitionReassigned(search.requisition(), side, from, new PersonId(to), "another team");
    }
}
