package dev.tandem.command.partnership;

import static dev.tandem.command.partnership.RunningClock.ANSWER;
import static dev.tandem.command.partnership.RunningClock.ANSWER_ABOUT_NOOR;
import static dev.tandem.command.partnership.RunningClock.APPROVAL;
import static dev.tandem.command.partnership.RunningClock.DEBRIEFING;
import static dev.tandem.command.partnership.RunningClock.DECISION;
import static dev.tandem.command.partnership.RunningClock.EXTENSION;
import static dev.tandem.command.partnership.RunningClock.FEEDBACK;
import static dev.tandem.command.partnership.RunningClock.HEARING;
import static dev.tandem.command.partnership.RunningClock.IMPROVEMENT;
import static dev.tandem.command.partnership.RunningClock.KICKOFF;
import static dev.tandem.command.partnership.RunningClock.OFFER_APPROVAL;
import static dev.tandem.command.partnership.RunningClock.OFFER_PROPOSAL;
import static dev.tandem.command.partnership.RunningClock.OUTCOME;
import static dev.tandem.command.partnership.RunningClock.PROGRESS;
import static dev.tandem.command.partnership.RunningClock.PROPOSAL;
import static dev.tandem.command.partnership.RunningClock.REVIEW;
import static dev.tandem.command.partnership.RunningClock.ROUND;
import static dev.tandem.command.partnership.RunningClock.SCHEDULING;
import static dev.tandem.command.partnership.RunningClock.SIGNING;
import static dev.tandem.command.partnership.RunningClock.SLATE;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.met;
import static dev.tandem.command.story.Applications.screened;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.withdrew;
import static dev.tandem.command.story.Offers.OFFER;
import static dev.tandem.command.story.Offers.euros;
import static dev.tandem.command.story.Offers.terms;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.IVY;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.People.registered;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS_MUST;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.events.Role.HIRING_MANAGER;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Given.When;
import dev.tandem.command.dispatch.Decisions;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.DebriefId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.ErasureGround;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferTerms;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What stops a clock, in time at the very last moment. */
record TimelyFulfilment(RunningClock clock, Command command, String by, Role role) {

    private static final String WITHOUT_DEBRIEF = """
            "withoutDebrief": "Everybody has worked with her before" """;

    private static final CandidateForgotten FORGOTTEN =
            new CandidateForgotten(NOOR, ErasureGround.CONSENT_WITHDRAWN, new PersonId("pia"));

    private static final JsonMapper JSON = new JsonMapper();
    private static final Decisions DECISIONS = Decisions.in("dev.tandem.command");

    /** Each that stops one clock, and with each clock those that stop them all. */
    static Stream<TimelyFulfilment> all() {
        Stream<TimelyFulfilment> own = Stream.of(
                fulfilment(KICKOFF, MIA, HIRING_MANAGER, "HoldKickoff", """
                        "attendees": ["rob", "mia"], "answers": {"priority": "QUALITY", "mostImportantSkills": ["Java", "Kafka", "SQL"],
                            "education": {"necessity": "NOT_NEEDED"}, "tellingPreviousEmployers": [], "minimumYears": 3,
                            "exemplarProfiles": [], "team": "Six engineers", "dailyChallenges": ["Keeping settlement correct"],
                            "successAtSixMonths": "Owns the payout service", "successAtTwelveMonths": "Leads the move"},
                            "daysToHire": 60, "sourcingPlan": "Referrals first" """),
                fulfilment(KICKOFF, MIA, HIRING_MANAGER, "RecordKickoffMissed", """
                        "attended": ["mia"]"""),
                fulfilment(PROPOSAL, ROB, Role.RECRUITER, "ProposeRequirements", """
                        "requirements": [{"id": "java", "text": "Has done java", "necessity": "MUST_HAVE",
                            "kind": "EXPERIENCE", "competency": "engineering"}]"""),
                fulfilment(SIGNING, MIA, HIRING_MANAGER, "SignSla", """
                        "version": 1"""),
                fulfilment(SIGNING, ROB, Role.RECRUITER, "ProposeSla", ""),
                fulfilment(REVIEW, MIA, HIRING_MANAGER, "AcceptSubmittal", ""),
                fulfilment(REVIEW, MIA, HIRING_MANAGER, "RejectWithFeedback", """
                        "reasons": [{"requirement": "java", "version": 1, "shortfall": "MISSING",
                            "observed": "Had never read a thread dump, and said so when asked for one"}]"""),
                fulfilment(REVIEW, ROB, Role.RECRUITER, "WithdrawCandidate", """
                        "reason": "PACE" """),
                fulfilment(REVIEW.after(screened()), ROB, Role.RECRUITER, "CloseApplication", """
                        "disposition": "EXPECTATIONS_APART" """),
                fulfilment(SCHEDULING, ROB, Role.RECRUITER, "ScheduleInterview", """
                        "assignments": [{"interviewer": "ivy", "competencies": ["engineering"]}],
                        "startsAt": "2099-02-03T10:00:00Z", "endsAt": "2099-02-03T11:00:00Z" """),
                fulfilment(REVIEW, MIA, HIRING_MANAGER, "DecideToHire", WITHOUT_DEBRIEF),
                fulfilment(SCHEDULING, MIA, HIRING_MANAGER, "DecideToHire", WITHOUT_DEBRIEF),
                fulfilment(DEBRIEFING, MIA, HIRING_MANAGER, "DecideToHire", WITHOUT_DEBRIEF),
                fulfilment(DECISION, MIA, HIRING_MANAGER, "DecideToHire", """
                        "debrief": "deb-2" """),
                fulfilment(DECISION.after(debriefScheduledAgain()), MIA, HIRING_MANAGER, "HoldDebrief", """
                        "debrief": "deb-3", "attendees": ["ivy"], "outcome": "REJECT", "rationale": "Her references doubt it" """),
                fulfilment(OFFER_PROPOSAL, ROB, Role.RECRUITER, "ProposeOffer", """
                        "terms": {"baseSalary": {"amount": 71000, "currency": "EUR"}}"""),
                fulfilment(
                        OFFER_PROPOSAL.after(requirementsRevised(2, JAVA_MUST, PAYMENTS_MUST)),
                        MIA,
                        HIRING_MANAGER,
                        "ApproveRequirements",
                        """
                        "version": 2"""),
                fulfilment(OFFER_APPROVAL, MIA, HIRING_MANAGER, "ApproveOffer", """
                        "proposal": "prop-1" """),
                fulfilment(OFFER_APPROVAL, MIA, HIRING_MANAGER, "RefuseOffer", """
                        "proposal": "prop-1", "reason": "Above what her peers earn" """),
                fulfilment(EXTENSION, ROB, Role.RECRUITER, "ExtendOffer", """
                        "proposal": "prop-1" """),
                fulfilment(EXTENSION, ROB, Role.RECRUITER, "ProposeOffer", """
                        "terms": {"baseSalary": {"amount": 72000, "currency": "EUR"}}"""),
                fulfilment(IMPROVEMENT, ROB, Role.RECRUITER, "ImproveOffer", """
                        "offer": "off-1", "terms": {"baseSalary": {"amount": 74000, "currency": "EUR"}}"""),
                fulfilment(IMPROVEMENT, ROB, Role.RECRUITER, "DeclineOffer", """
                        "offer": "off-1", "reason": "PACE" """),
                fulfilment(IMPROVEMENT, ROB, Role.RECRUITER, "RescindOffer", """
                        "offer": "off-1", "reason": "The budget was withdrawn" """),
                fulfilment(IMPROVEMENT, ROB, Role.RECRUITER, "AcceptOffer", """
                        "offer": "off-1" """),
                fulfilment(FEEDBACK, IVY, Role.INTERVIEWER, "SubmitFeedback", """
                        "interview": "int-5", "recommendation": "YES", "ratings": [
                            {"competency": "engineering", "rating": 3, "evidence": "Found the leak by reading the metrics"}]"""),
                fulfilment(DEBRIEFING, MIA, HIRING_MANAGER, "HoldDebrief", """
                        "debrief": "deb-2", "attendees": ["ivy"], "outcome": "OFFER", "rationale": "Strong on engineering" """),
                fulfilment(DEBRIEFING, ROB, Role.RECRUITER, "RescheduleDebrief", """
                        "debrief": "deb-2", "startsAt": "2099-02-05T15:00:00Z", "causedBy": "CANDIDATE", "reason": "Is ill" """),
                fulfilment(DEBRIEFING, MIA, HIRING_MANAGER, "DecideRound", """
                        "outcome": "NEXT" """),
                fulfilment(ROUND, MIA, HIRING_MANAGER, "DecideRound", """
                        "outcome": "REJECT" """),
                fulfilment(ROUND, MIA, HIRING_MANAGER, "HoldDebrief", """
                        "debrief": "deb-2", "attendees": ["ivy"], "outcome": "ADVANCE", "rationale": "Strong on engineering" """),
                fulfilment(APPROVAL, MIA, HIRING_MANAGER, "ApproveRequirements", """
                        "version": 2"""),
                fulfilment(APPROVAL, MIA, HIRING_MANAGER, "ReviseRequirements", """
                        "requirements": [{"id": "java", "text": "Has done java", "necessity": "MUST_HAVE",
                            "kind": "EXPERIENCE", "competency": "engineering"}],
                        "reasons": [{"requirement": "payments", "reason": "The team will teach it in a month"}]"""),
                fulfilment(SLATE, ROB, Role.RECRUITER, "PresentSlate", """
                        "candidates": ["cand-19"]"""),
                fulfilment(SLATE, MIA, HIRING_MANAGER, "SignSla", """
                        "version": 3"""),
                fulfilment(ANSWER, MIA, HIRING_MANAGER, "AnswerQuestion", """
                        "question": "q-8", "text": "Yes, two days a week" """),
                fulfilment(HEARING, ROB, Role.RECRUITER, "InformCandidate", """
                        "how": "EMAIL" """),
                fulfilment(HEARING, ROB, Role.RECRUITER, "WithdrawCandidate", """
                        "reason": "PACE" """),
                fulfilment(OUTCOME, ROB, Role.RECRUITER, "InformCandidate", """
                        "how": "PHONE" """),
                fulfilment(OUTCOME, MIA, HIRING_MANAGER, "ReconsiderCandidate", """
                        "reason": "Her other offer fell through" """),
                fulfilment(OUTCOME.after(registered()), ROB, Role.RECRUITER, "ReceiveApplication", """
                        "source": "INBOUND" """),
                fulfilment(HEARING.after(FORGOTTEN), "system", Role.SYSTEM, "ForgetApplication", ""),
                fulfilment(OUTCOME.after(FORGOTTEN), "system", Role.SYSTEM, "ForgetApplication", ""),
                fulfilment(FEEDBACK.after(FORGOTTEN), "system", Role.SYSTEM, "ForgetApplication", ""),
                fulfilment(ANSWER_ABOUT_NOOR.after(FORGOTTEN), "system", Role.SYSTEM, "ForgetApplication", ""),
                fulfilment(PROGRESS, ROB, Role.RECRUITER, "SubmitCandidate", """
                        "candidate": "cand-20", "source": "OUTBOUND", "rationale": "Ran a payout service for three years",
                        "evidence": [{"requirement": "java", "met": true, "text": "Walked me through two incidents"}]"""),
                fulfilment(PROGRESS, MIA, HIRING_MANAGER, "AcceptSubmittal", ""),
                fulfilment(PROGRESS, ROB, Role.RECRUITER, "AdvanceCandidate", """
                        "to": "SCREEN" """),
                fulfilment(PROGRESS.after(withdrew()), ROB, Role.RECRUITER, "ReconsiderCandidate", """
                        "reason": "Her other offer fell through" """),
                fulfilment(PROGRESS.after(offered()), ROB, Role.RECRUITER, "AcceptOffer", """
                        "offer": "off-1" """));
        return Stream.concat(
                own,
                RunningClock.all()
                        .filter(clock -> clock != HEARING && clock != OUTCOME) // candidates wait all the same
                        .flatMap(TimelyFulfilment::whatStopsEveryClock));
    }

    private static Stream<TimelyFulfilment> whatStopsEveryClock(RunningClock clock) {
        ApplicationId application = ApplicationId.of(REQUISITION, BASIL);
        RunningClock aHireIsToCome = clock.after(
                submitted(BASIL, met(JAVA)),
                new OfferExtended(OFFER, application, REQUISITION, BASIL, null, terms()),
                new OfferAccepted(OFFER, application, REQUISITION, BASIL));
        // What can be done while the search is on hold is due all the same when a hold comes at the last moment.
        Stream<TimelyFulfilment> hold = clock == SLATE || clock == PROGRESS
                ? Stream.of(fulfilment(clock, ROB, Role.RECRUITER, "PutRequisitionOnHold", """
                        "reason": "The budget is being looked at" """))
                : Stream.empty();
        Stream<TimelyFulfilment> ends = Stream.of(
                fulfilment(clock, ROB, Role.RECRUITER, "CancelRequisition", """
                        "reason": "The launch was called off" """),
                fulfilment(aHireIsToCome, ROB, Role.RECRUITER, "RecordHire", """
                        "candidate": "cand-20", "offer": "off-1", "startDate": "2099-04-01" """));
        // Terms of the house bind whoever takes over.
        Stream<TimelyFulfilment> handover = Set.of(KICKOFF, PROPOSAL, SIGNING).contains(clock)
                ? Stream.empty()
                : Stream.of(fulfilment(clock, ROB, Role.RECRUITER, "ReassignRequisition", """
                        "side": "RECRUITER", "to": "rita", "reason": "Rob goes on leave" """));
        return Stream.concat(Stream.concat(hold, handover), ends);
    }

    When<Command> when() {
        return clock.past().when(command).by(by, role).at(clock.due());
    }

    @Override
    public String toString() {
        return command.getClass().getSimpleName() + " against "
                + clock.check().getClass().getSimpleName();
    }

    private static TimelyFulfilment fulfilment(RunningClock clock, String by, Role role, String command, String rest) {
        String ids = """
                {"requisition": "req-7f3a"%s%s}""".formatted(
                        rest.contains("\"candidate\":") || !OnApplication.class.isAssignableFrom(commandType(command))
                                ? ""
                                : ", \"candidate\": \"cand-19\"",
                        rest.isEmpty() ? "" : ", " + rest);
        return new TimelyFulfilment(clock, JSON.readValue(ids, commandType(command)), by, role);
    }

    private static Class<? extends Command> commandType(String command) {
        return Decisions.commandOf(Objects.requireNonNull(DECISIONS.find(command), command));
    }

    private static DebriefScheduled debriefScheduledAgain() {
        return new DebriefScheduled(
                new DebriefId("deb-3"),
                APPLICATION,
                REQUISITION,
                NOOR,
                Instant.parse("2026-01-18T15:00:00Z"),
                List.of(INTERVIEWER));
    }

    private static OfferExtended offered() {
        return new OfferExtended(
                OFFER, APPLICATION, REQUISITION, NOOR, null, new OfferTerms(euros(71_000), null, null));
    }
}
