package dev.tandem.query.openapi;

import dev.tandem.events.CandidateId;
import dev.tandem.events.EscalationId;
import dev.tandem.events.Event;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.partnership.ActionCompleted;
import dev.tandem.events.partnership.AgreedAction;
import dev.tandem.events.partnership.EscalationAcknowledged;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.people.Course;
import dev.tandem.events.people.HouseTerms;
import dev.tandem.events.people.HouseTermsProposed;
import dev.tandem.events.people.PersonDeparted;
import dev.tandem.events.people.PersonIntroduced;
import dev.tandem.events.people.TrainingCompleted;
import dev.tandem.events.planning.HeadcountPlanned;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.TermsApplied.PersonAbsence;
import dev.tandem.events.requisition.WorkCalendar;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A search in which there is something of everything to show. */
public final class ToShow {

    public static final Search SEARCH =
            Search.forEngineer("req-7").by("anna-7", "mara-7").wanting(2);

    /** In which somebody leaves a stage that they never came to. */
    private static final Search ODD = Search.forEngineer("odd-7");

    private static final Service SERVICE = Service.running();

    private static long parked;

    private ToShow() {}

    /** The position of what no read model can fold. */
    public static long lost() {
        return parked;
    }

    /** What command-service keeps beside the events. */
    private static void keep() {
        SERVICE.keyHolder().refused("""
                {"at": "2026-01-12T09:20:00Z", "person": "mara-7", "roles": ["hiring-manager"], "command": "AdvanceCandidate",
                 "rule": "SUBMITTAL_NOT_ACCEPTED", "requisition": "req-7", "application": "req-7~cand-2", "candidate": "cand-2",
                 "correlationId": "board-7", "requestId": "9b1d", "clientAddress": "192.0.2.7"}""");
        SERVICE.keyHolder().read("""
                {"at": "2026-01-12T09:30:00Z", "person": "mara-7", "roles": ["hiring-manager"], "things": ["JUDGEMENT"],
                 "allowedBy": ["HIRING_MANAGER"], "aboutKind": "candidate", "about": "cand-2", "requisition": "req-7",
                 "correlationId": "board-8", "requestId": "9b1e", "clientAddress": "192.0.2.7"}""");
    }

    static void tell() {
        SERVICE.at("2026-01-20T09:00:00Z");
        keep();
        SERVICE.keyHolder().name(new CandidateId("cand-2"), "Noor Haddad");
        SERVICE.keyHolder().name(new CandidateId("cand-3"), "Basil Osei");
        Map.of(
                        "anna-7",
                        "Anna Keller",
                        "mara-7",
                        "Mara Lindqvist",
                        "ines",
                        "Inês Duarte",
                        "ivan",
                        "Ivan Petrov",
                        "igor-7",
                        "Igor Novak",
                        "lea",
                        "Lea Roth")
                .forEach((person, name) -> {
                    SERVICE.keyHolder().name(new PersonId(person), name);
                    SERVICE.story()
                            .by("pro-7", Role.PROVISIONER)
                            .happened(new PersonIntroduced(new PersonId(person), "sealed", null, new PersonId("pro-7")))
                            .told();
                });
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
                .happened(met.scheduled("int-2", "2026-01-19T09:00:00Z", "ines", "igor-7"))
                .at("2026-01-12T10:00:00Z")
                .happened(hired.completed("int-1", "ines", "ivan"))
                .at("2026-01-12T15:00:00Z")
                .by("ines", Role.INTERVIEWER)
                .happened(hired.feedback("int-1", "ines"))
                .by("ivan", Role.INTERVIEWER)
                .happened(hired.feedback("int-1", "ivan"))
                .by("anna", Role.RECRUITER)
                .at("2026-01-13T09:00:00Z")
                .happened(hired.debriefScheduled("deb-1", "2026-01-13T10:00:00Z", "ines", "ivan"))
                .happened(hired.debriefHeld("deb-1", DebriefOutcome.OFFER))
                .at("2026-01-14T09:00:00Z")
                .happened(hired.offered("off-1"), hired.offerDeclined("off-1", WithdrawalReason.COMPENSATION))
                .at("2026-01-15T09:00:00Z")
                .happened(hired.offered("off-2"), hired.offerAccepted("off-2"), hired.hired("off-2"))
                .at("2026-01-19T10:00:00Z")
                .happened(met.completed("int-2", "ines", "igor-7"), met.feedback("int-2", "ines"))
                .at("2026-01-19T12:00:00Z")
                .happened(fresh.registered(), fresh.submitted(), SEARCH.requirementsRevised(2))
                .happened(managerAway())
                .happened(planned(new HeadcountId("hc-7")))
                .happened(new HouseTermsProposed(
                        1,
                        new HouseTerms(HouseTerms.HouseScope.ALL, Search.terms(), HousePolicies.NONE, false),
                        new PersonId("lea"),
                        Role.TA_LEADER))
                .happened(
                        new TrainingCompleted(new PersonId("ines"), Course.values()[0], LocalDate.parse("2026-01-15")))
                .by("pro-7", Role.PROVISIONER)
                .happened(new PersonDeparted(
                        new PersonId("igor-7"), LocalDate.parse("2026-01-19"), new PersonId("pro-7")))
                .told();
        escalate();
        // Something that no read model can fold; what comes after it in its partition is not about it.
        Search lost = Search.forEngineer("lost-7");
        parked = SERVICE.story()
                .happened(lost.candidate("cand-9").advanced(Stage.SUBMITTED, Stage.SCREEN))
                .told();
        SERVICE.story()
                .happened(Search.forEngineer("found-7").opened())
                .happened(ODD.opened(), ODD.candidate("cand-8").submitted())
                .happened(ODD.candidate("cand-8").advanced(Stage.INTERVIEW, Stage.OFFER))
                .happened(Stream.iterate(1, n -> n + 1)
                        .limit(9)
                        .map(n -> SEARCH.candidate("somebody-7-" + n).registered())
                        .toArray(Event[]::new))
                .told();
    }

    static HeadcountPlanned planned(HeadcountId headcount) {
        return new HeadcountPlanned(
                headcount,
                "Backend engineer",
                "Payments",
                2,
                "Instant payments in three more countries",
                6,
                List.of(),
                new PersonId("mara-7"));
    }

    private static TermsApplied managerAway() {
        return new TermsApplied(
                SEARCH.requisition(),
                null,
                List.of(),
                List.of(new PersonAbsence(
                        new PersonId(SEARCH.manager()),
                        LocalDate.parse("2026-01-21"),
                        LocalDate.parse("2026-01-23"),
                        ZoneOffset.UTC)));
    }

    private static void escalate() {
        PersonId recruiter = new PersonId(SEARCH.recruiter());
        Instant due = Instant.parse("2026-01-12T09:00:00Z");
        SERVICE.story()
                .at(due)
                .happened(new SlateMissed(SEARCH.requisition(), 1, 2, 0, recruiter, due.minus(7, ChronoUnit.DAYS), due))
                .told();
        UUID missed = SERVICE.get(
                        "/requisitions/" + SEARCH.id() + "/history?limit=200&fields=id,type", "otto", "auditor")
                .json()
                .get("items")
                .valueStream()
                .filter(event -> event.get("type").asString().equals("hiring.SlateMissed"))
                .map(event -> UUID.fromString(event.get("id").asString()))
                .findFirst()
                .orElseThrow();
        EscalationId escalation = new EscalationId("esc-7");
        SERVICE.story()
                .at("2026-01-12T09:05:00Z")
                .happened(new EscalationRaised(
                        escalation,
                        SEARCH.requisition(),
                        EscalationCause.SLATES_MISSED,
                        Side.RECRUITER,
                        recruiter,
                        Role.TA_LEADER,
                        List.of(missed),
                        PersonId.SYSTEM,
                        null))
                .at("2026-01-13T08:00:00Z")
                .happened(new EscalationAcknowledged(escalation, SEARCH.requisition(), new PersonId("lea")))
                .at("2026-01-16T15:00:00Z")
                .happened(new EscalationResolved(
                        escalation,
                        SEARCH.requisition(),
                        EscalationCause.SLATES_MISSED,
                        new PersonId("lea"),
                        "The market for the level that was asked for is smaller than both sides thought",
                        List.of(
                                new AgreedAction(
                                        "Search one level below, with training",
                                        new PersonId("mara-7"),
                                        Instant.parse("2026-01-30T17:00:00Z")),
                                new AgreedAction(
                                        "Look at the market together every two weeks",
                                        new PersonId("anna-7"),
                                        Instant.parse("2026-03-27T17:00:00Z")))))
                .at("2026-01-18T10:00:00Z")
                .happened(new ActionCompleted(
                        escalation, SEARCH.requisition(), 1, new PersonId("mara-7"), "Approved by the department"))
                .told();
    }
}
