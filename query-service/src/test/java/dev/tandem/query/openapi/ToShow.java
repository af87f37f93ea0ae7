package dev.tandem.query.openapi;

import dev.tandem.events.Event;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.WorkCalendar;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.stream.Stream;

/** A search in which there is something of everything to show. */
final class ToShow {

    static final Search SEARCH =
            Search.forEngineer("req-7").by("anna-7", "mara-7").wanting(2);

    private static final Service SERVICE = Service.running();

    private ToShow() {}

    static void tell() {
        SERVICE.at("2026-01-20T09:00:00Z");
        Candidacy hired = SEARCH.candidate("cand-1");
        Candidacy met = SEARCH.candidate("cand-2");
        Candidacy fresh = SEARCH.candidate("cand-3");
        Candidacy gone = SEARCH.candidate("cand-4");
        var terms = Search.terms(WorkCalendar.ALL_HOURS, Search.slate(2, "2026-01-25T09:00:00Z"));
        SERVICE.story()
                .at("2026-01-05T09:00:00Z")
                .happened(SEARCH.prepared(terms))
                .at("2026-01-08T09:00:00Z")
                .happened(hired.registered(), hired.submitted(), met.registered(), met.submitted())
                .happened(gone.registered(), gone.submitted(), SEARCH.asked("q-1", Side.RECRUITER))
                .at("2026-01-09T09:00:00Z")
                .happened(hired.accepted(), met.accepted(), gone.rejected(Stage.SUBMITTED))
                .happened(hired.advanced(Stage.SUBMITTED, Stage.INTERVIEW))
                .happened(hired.scheduled("int-1", "2026-01-12T09:00:00Z", "ines", "ivan"))
                .happened(met.scheduled("int-2", "2026-01-19T09:00:00Z", "ines", "ivan"))
                .at("2026-01-12T10:00:00Z")
                .happened(hired.completed("int-1", "ines", "ivan"))
                .at("2026-01-12T15:00:00Z")
                .happened(hired.feedback("int-1", "ines"), hired.feedback("int-1", "ivan"))
                .at("2026-01-13T09:00:00Z")
                .happened(hired.debriefScheduled("deb-1", "2026-01-13T10:00:00Z", "ines", "ivan"))
                .happened(hired.debriefHeld("deb-1", DebriefOutcome.OFFER))
                .at("2026-01-14T09:00:00Z")
                .happened(hired.offered("off-1"), hired.offerDeclined("off-1", WithdrawalReason.COMPENSATION))
                .at("2026-01-15T09:00:00Z")
                .happened(hired.offered("off-2"), hired.offerAccepted("off-2"), hired.hired("off-2"))
                .at("2026-01-19T10:00:00Z")
                .happened(met.completed("int-2", "ines", "ivan"), met.feedback("int-2", "ines"))
                .at("2026-01-19T12:00:00Z")
                .happened(fresh.registered(), fresh.submitted(), SEARCH.requirementsRevised(2))
                .told();
        // Something that no read model can fold; what comes after it in its partition is not about it.
        Search lost = Search.forEngineer("lost-7");
        SERVICE.story()
                .happened(lost.candidate("cand-9").advanced(Stage.SUBMITTED, Stage.SCREEN))
                .happened(Search.forEngineer("found-7").opened())
                .happened(Stream.iterate(1, n -> n + 1)
                        .limit(9)
                        .map(n -> SEARCH.candidate("somebody-7-" + n).registered())
                        .toArray(Event[]::new))
                .told();
    }
}
