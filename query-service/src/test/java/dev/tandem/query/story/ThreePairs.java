package dev.tandem.query.story;

import dev.tandem.events.application.Source;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.WorkCalendar;

/**
 * A history made up by hand: anna and mara with an agreement, anna and nils without one, ben and mara whose search rests. What
 * counts for a figure is noted beside the event.
 */
public final class ThreePairs {

    private static final Service SERVICE = Service.running();
    private static final Search AGREED =
            search("pm-1", "pm-anna", "pm-mara", "PM_ENGINEER").wanting(2);
    private static final Search LOOSE = search("pm-2", "pm-anna", "pm-nils", "PM_DESIGNER");
    private static final Search RESTING = search("pm-3", "pm-ben", "pm-mara", "PM_ENGINEER");

    private static boolean told;

    private ThreePairs() {}

    /** Tells it, once to all who ask. */
    public static synchronized void tell() {
        if (!told) {
            agreed();
            loose();
            resting();
            told = true;
        }
    }

    private static Search search(String id, String recruiter, String manager, String roleType) {
        return Search.forEngineer(id).by(recruiter, manager).as("On oracle", "Paper", roleType);
    }

    private static void agreed() {
        SlaTerms terms = Search.terms(WorkCalendar.ALL_HOURS, Search.slate(2, "2026-01-10T00:00:00Z"));
        Candidacy hired = AGREED.candidate("pm-a");
        Candidacy rejected = AGREED.candidate("pm-b");
        Candidacy left = AGREED.candidate("pm-c");
        Candidacy unanswered = AGREED.candidate("pm-d");
        Candidacy fresh = AGREED.candidate("pm-e");
        SERVICE.story()
                .at("2026-01-01T00:00:00Z")
                .happened(AGREED.opened(), AGREED.kickoffHeld(), AGREED.requirementsProposed())
                .happened(AGREED.slaProposed(1, terms))
                .happened(AGREED.slaSigned(1, Side.RECRUITER), AGREED.slaSigned(1, Side.HIRING_MANAGER))
                .happened(AGREED.slaAgreed(1, terms))
                .at("2026-01-02T12:00:00Z")
                .happened(AGREED.requirementsApproved(1)) // 36 h of 72
                .at("2026-01-03T00:00:00Z")
                .happened(hired.submitted(Source.REFERRAL), rejected.submitted(), left.submitted())
                .happened(unanswered.submitted(Source.REFERRAL)) // due on the 5th, never answered
                .happened(AGREED.asked("pm-q1", Side.RECRUITER))
                .at("2026-01-03T06:00:00Z")
                .happened(AGREED.answered("pm-q1", "pm-mara")) // 6 h of 24
                .at("2026-01-04T00:00:00Z")
                .happened(hired.accepted(), left.withdrew(Stage.SUBMITTED)) // 24 h of 48; no longer matters
                .at("2026-01-05T00:00:00Z")
                .happened(AGREED.requirementsRevised(2), AGREED.asked("pm-q2", Side.HIRING_MANAGER))
                .at("2026-01-06T00:00:00Z")
                .happened(rejected.rejected(Stage.SUBMITTED)) // 72 h of 48
                .happened(hired.advanced(Stage.SUBMITTED, Stage.INTERVIEW))
                .happened(hired.scheduled("pm-i1", "2026-01-08T00:00:00Z", "ines", "ivan")) // 48 h of 72
                .at("2026-01-08T00:00:00Z")
                .happened(hired.completed("pm-i1", "ines", "ivan"))
                .at("2026-01-08T12:00:00Z")
                .happened(hired.feedback("pm-i1", "ines")) // 12 h of 24
                .at("2026-01-09T00:00:00Z")
                .happened(AGREED.requirementsApproved(2)) // 96 h of 72
                .happened(hired.debriefScheduled("pm-d1", "2026-01-09T00:00:00Z", "ines"))
                .happened(hired.debriefHeld("pm-d1", DebriefOutcome.OFFER)) // 24 h of 48
                .happened(AGREED.slatePresented(2, hired.id(), unanswered.id())) // 192 h, a day early
                .at("2026-01-10T00:00:00Z")
                .happened(hired.feedback("pm-i1", "ivan")) // 48 h of 24
                .happened(hired.offered("pm-o1"))
                .at("2026-01-11T00:00:00Z")
                .happened(hired.offerDeclined("pm-o1", WithdrawalReason.COMPENSATION))
                .at("2026-01-12T00:00:00Z")
                .happened(hired.offered("pm-o2"))
                .at("2026-01-13T00:00:00Z")
                .happened(hired.offerAccepted("pm-o2"), hired.hired("pm-o2")) // 10 days after the submittal
                .at("2026-01-31T12:00:00Z")
                .happened(fresh.submitted()) // not yet due
                .told();
    }

    private static void loose() {
        Candidacy silent = LOOSE.candidate("pm-f");
        Candidacy hired = LOOSE.candidate("pm-g");
        SERVICE.story()
                .at("2026-01-01T00:00:00Z")
                .happened(LOOSE.opened())
                .at("2026-01-02T00:00:00Z")
                .happened(silent.submitted(Source.INBOUND))
                .at("2026-01-04T00:00:00Z")
                .happened(silent.rejectedInSilence(Stage.SUBMITTED)) // 48 h; nothing was promised
                .at("2026-01-05T00:00:00Z")
                .happened(hired.submitted(Source.REFERRAL))
                .at("2026-01-15T00:00:00Z")
                .happened(hired.offered("pm-o3")) // without an answer to the submittal
                .at("2026-01-17T00:00:00Z")
                .happened(hired.offerAccepted("pm-o3")) // 12 days after the submittal
                .at("2026-01-20T00:00:00Z")
                .happened(hired.hired("pm-o3"))
                .at("2026-01-21T00:00:00Z")
                .happened(LOOSE.filled(1)) // 20 days
                .told();
    }

    private static void resting() {
        SERVICE.story()
                .at("2026-01-01T00:00:00Z")
                .happened(RESTING.prepared(Search.terms()))
                .at("2026-01-03T00:00:00Z")
                .happened(RESTING.candidate("pm-h").submitted()) // due on the 5th
                .at("2026-01-04T00:00:00Z")
                .happened(RESTING.putOnHold()) // so it never was
                .told();
    }
}
