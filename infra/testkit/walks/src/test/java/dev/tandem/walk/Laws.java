package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.OfApplication;
import dev.tandem.events.Origin;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationEvent;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateExperienceRecorded;
import dev.tandem.events.application.CandidateInformed;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateScreened;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.application.ExpectationsHeard;
import dev.tandem.events.application.JudgementUpheld;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.hire.HireHandedOver;
import dev.tandem.events.hire.HireLeft;
import dev.tandem.events.hire.HireReviewed;
import dev.tandem.events.hire.HireStarted;
import dev.tandem.events.hire.WinCelebrated;
import dev.tandem.events.interview.FeedbackAmended;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferEvent;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.planning.HeadcountApproved;
import dev.tandem.events.planning.HeadcountRedesigned;
import dev.tandem.events.planning.HeadcountReleased;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.DelegationEnded;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.HiringTeamLeft;
import dev.tandem.events.requisition.PipelineReportAcknowledged;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.RequirementSuggested;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionEvent;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.SideDelegated;
import dev.tandem.events.requisition.TermsApplied;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds of every log, read off it event by event by somebody who knows nothing of how decisions are made: on paper, so to
 * speak.
 */
final class Laws {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Set<Class<? extends Event>> AFTER_THE_END_OF_AN_APPLICATION = Set.of(
            ApplicationReceived.class,
            ApplicationForgotten.class,
            CandidateInformed.class,
            CandidateReconsidered.class,
            CandidateExperienceRecorded.class,
            FeedbackSubmitted.class,
            FeedbackAmended.class,
            HireFellThrough.class,
            HireStarted.class,
            HireReviewed.class,
            HireHandedOver.class,
            HireLeft.class,
            // Beside what it upholds, such as a rejection.
            JudgementUpheld.class,
            RequirementSuggested.class,
            WinCelebrated.class);

    private static final Set<Class<? extends Event>> AFTER_THE_END_OF_A_REQUISITION = Set.of(
            TermsApplied.class,
            // From whom a search is kept outlasts it: it stays in lists and figures.
            ConfidentialityChanged.class,
            PipelineReportAcknowledged.class,
            QuestionAnswered.class,
            // Beside a rejection of whoever was not let go of by then.
            RequirementSuggested.class,
            HiringTeamJoined.class,
            HiringTeamLeft.class,
            SideDelegated.class,
            DelegationEnded.class);

    private static final Set<Class<? extends Event>> BEGINS_SOMETHING = Set.of(
            ApplicationReceived.class,
            CandidateScreened.class,
            CandidateSubmitted.class,
            CandidateReconsidered.class,
            SubmittalAccepted.class,
            InterviewScheduled.class,
            DebriefScheduled.class,
            HiringDecided.class,
            OfferProposed.class,
            OfferExtended.class,
            CandidateHired.class);

    /** What only whoever was shown to the hiring manager can come to. */
    private static final Set<Class<? extends Event>> AFTER_A_SUBMITTAL = Set.of(
            SubmittalAccepted.class,
            CandidateRejected.class,
            InterviewScheduled.class,
            InterviewCompleted.class,
            DebriefScheduled.class,
            DebriefHeld.class,
            OfferExtended.class,
            CandidateHired.class);

    private final Map<ApplicationId, Application> applications = new HashMap<>();
    private final Map<RequisitionId, Requisition> requisitions = new HashMap<>();
    private final Map<HeadcountId, Headcount> headcounts = new HashMap<>();
    private final OfferLaws offers = new OfferLaws();
    private final HireLaws hires = new HireLaws();
    private final SuggestionLaws suggestions = new SuggestionLaws();
    private final RiskLaws risks = new RiskLaws();

    private Laws() {}

    /** Fails if the log breaks one. */
    static void holdIn(List<Entry> log) {
        Laws laws = new Laws();
        for (Entry entry : log) {
            laws.time(entry);
            laws.wire(entry.event());
            laws.application(entry);
            laws.requisition(entry);
            laws.headcount(entry.event());
            laws.offers.holdFor(entry);
            laws.hires.holdFor(entry);
            laws.suggestions.holdFor(entry);
            laws.risks.holdFor(entry);
        }
        laws.requisitions.forEach((id, requisition) -> assertThat(requisition.filled)
                .as("%s is filled by %s of %s", id, requisition.hires, requisition.openings)
                .isEqualTo(requisition.hires == requisition.openings));
    }

    private static final class Application {
        boolean begun;
        boolean submitted;
        boolean ended;
        boolean decidedFor;
        boolean expectationsHeard;
        boolean told;
        boolean duplicate;
        boolean hired;

        @Nullable
        String offer;

        boolean accepted;
        Instant latest = Instant.MIN;
    }

    private static final class Requisition {
        int openings;
        final Origin origin;
        final Instant openedAt;
        final Set<ApplicationId> applications = new HashSet<>();
        int hires;
        boolean over;
        boolean filled;
        boolean cancelled;

        Requisition(RequisitionOpened opened, Instant at) {
            openedAt = at;
            openings = opened.openings();
            origin = opened.origin();
        }
    }

    private static final class Headcount {
        int ceiling;
        int used;

        private void searchesFor(int more) {
            used += more;
            assertThat(used).as("searched for").isBetween(0, ceiling);
        }
    }

    private void time(Entry entry) {
        assertThat(entry.recorded().occurredAt()).as("occurred").isBeforeOrEqualTo(entry.recordedAt());
    }

    /** Whatever is recorded can be keyed on the topic and read back from its JSON. */
    private void wire(Event event) {
        assertThat(event.topicKey()).isNotBlank();
        assertThat(JSON.readValue(JSON.writeValueAsBytes(event), event.getClass()))
                .isEqualTo(event);
        assertThat(EventCatalog.find(EventCatalog.nameOf(event.getClass()))).isEqualTo(event.getClass());
    }

    private void application(Entry entry) {
        if (!(entry.event() instanceof OfApplication event)) {
            return;
        }
        Application application = applications.computeIfAbsent(event.application(), _ -> new Application());
        Objects.requireNonNull(requisitions.get(event.requisition()))
                .applications
                .add(event.application());
        if (application.ended && !(event instanceof OverdueEvent)) {
            assertThat(AFTER_THE_END_OF_AN_APPLICATION)
                    .as("after the end: %s", event)
                    .contains(entry.event().getClass());
        }
        boolean ofItsWay = event instanceof OfferEvent
                || event instanceof CandidateHired
                || (event instanceof ApplicationEvent
                        && !(event instanceof CandidateExperienceRecorded)
                        && !(event instanceof CandidateInformed));
        if (ofItsWay && entry.role() == Role.IMPORTER) {
            assertThat(entry.recorded().occurredAt())
                    .as("history is told in order: %s", event)
                    .isAfterOrEqualTo(application.latest);
        }
        if (ofItsWay) {
            application.latest = entry.recorded().occurredAt();
        }
        if (AFTER_A_SUBMITTAL.contains(entry.event().getClass())) {
            assertThat(application.submitted).as("submitted before %s", event).isTrue();
        }
        switch (event) {
            case ApplicationReceived _ -> {
                assertThat(application.begun && !application.ended)
                        .as("open already: %s", event)
                        .isFalse();
                assertThat(application.hired)
                        .as("hired, and applied: %s", event)
                        .isFalse();
                application.begun = true;
                application.ended = false;
                application.submitted = false;
                application.duplicate = false;
                application.told = false;
                application.offer = null;
                application.accepted = false;
            }
            case CandidateScreened screened -> {
                assertThat(application.submitted)
                        .as("submitted before %s", event)
                        .isFalse();
                application.expectationsHeard |= screened.expectations() != null;
                application.told = false;
            }
            case ExpectationsHeard _ -> {
                application.expectationsHeard = true;
                application.told = false;
            }
            case CandidateInformed _ -> application.told = true;
            case ApplicantDeclined declined -> {
                assertThat(application.submitted)
                        .as("submitted before %s", event)
                        .isFalse();
                if (declined.disposition() != null) {
                    disposition(entry, declined.disposition(), declined.duplicateOf());
                }
                application.ended = true;
                application.duplicate = declined.disposition() == Disposition.DUPLICATE;
            }
            case CandidateSubmitted _ -> {
                assertThat(application.submitted)
                        .as("submitted before: %s", event)
                        .isFalse();
                application.begun = true;
                application.submitted = true;
            }
            case CandidateRejected rejected -> {
                application.ended = true;
                application.decidedFor = false;
                boolean told = rejected.feedback() == CandidateRejected.Feedback.RECORDED;
                assertThat(rejected.reasons().isEmpty() && rejected.outside().isEmpty())
                        .as("feedback is told or missing")
                        .isEqualTo(!told);
                if (!told) {
                    assertThat(entry.role()).as("who may leave feedback out").isEqualTo(Role.IMPORTER);
                }
            }
            case CandidateWithdrew _ -> {
                application.ended = true;
                application.decidedFor = false;
            }
            case ApplicationClosed closed -> {
                if (closed.disposition() != Disposition.ERASED) {
                    assertThat(application.offer)
                            .as("an open offer before %s", event)
                            .isNull();
                }
                disposition(entry, closed.disposition(), closed.duplicateOf());
                assertThat(closed.requirements().isEmpty())
                        .as("requirements speak of a choice")
                        .isEqualTo(closed.disposition() != Disposition.OTHER_CHOSEN);
                application.ended = true;
                application.decidedFor = false;
                application.duplicate = closed.disposition() == Disposition.DUPLICATE;
            }
            case CandidateReconsidered _ -> {
                assertThat(application.ended).isTrue();
                assertThat(application.hired)
                        .as("whoever was hired and may still come is not reconsidered")
                        .isFalse();
                application.ended = false;
                application.offer = null;
                application.accepted = false;
            }
            case HiringDecided _ -> application.decidedFor = true;
            case HiringDecisionLapsed _ -> application.decidedFor = false;
            case OfferExtended offer -> {
                if (offer.terms().expiresAt() != null) {
                    assertThat(offer.terms().expiresAt())
                            .as("had not expired when it was made: %s", offer)
                            .isAfter(entry.recorded().occurredAt());
                }
                assertThat(application.offer).as("open offers before %s", offer).isNull();
                application.offer = offer.offer().value();
                application.decidedFor = true;
            }
            case OfferAccepted offer -> {
                assertThat(application.offer).isEqualTo(offer.offer().value());
                assertThat(application.accepted).as("accepted before").isFalse();
                application.accepted = true;
            }
            case OfferDeclined offer -> {
                assertThat(application.offer).isEqualTo(offer.offer().value());
                assertThat(application.accepted)
                        .as("accepted before it was declined")
                        .isFalse();
                application.decidedFor = false;
                application.told = false;
                application.offer = null;
            }
            case OfferRescinded offer -> {
                assertThat(application.offer).isEqualTo(offer.offer().value());
                application.offer = null;
                application.accepted = false;
                application.decidedFor = false;
            }
            case HireFellThrough fell -> {
                assertThat(application.hired).as("hired before %s", fell).isTrue();
                application.hired = false;
                application.decidedFor = false;
            }
            case CandidateHired hired -> {
                assertThat(application.offer).isEqualTo(hired.offer().value());
                assertThat(application.accepted).as("accepted before the hire").isTrue();
                application.ended = true;
                application.hired = true;
            }
            default -> {}
        }
    }

    /** What is said of the end is so, except in a past that is brought in. */
    private void disposition(Entry entry, Disposition disposition, @Nullable ApplicationId duplicateOf) {
        OfApplication event = (OfApplication) entry.event();
        Requisition requisition = Objects.requireNonNull(requisitions.get(event.requisition()));
        if (entry.role() == Role.IMPORTER) {
            return;
        }
        Application application = Objects.requireNonNull(applications.get(event.application()));
        boolean so =
                switch (disposition) {
                    case SEARCH_FILLED -> requisition.filled;
                    case SEARCH_CANCELLED -> requisition.cancelled;
                    case OTHER_CHOSEN ->
                        applications.entrySet().stream()
                                .anyMatch(other -> other.getValue().decidedFor
                                        && requisition.applications.contains(other.getKey())
                                        && !other.getKey().equals(event.application()));
                    case EXPECTATIONS_APART -> application.expectationsHeard;
                    case UNRESPONSIVE -> application.told;
                    case ERASED -> entry.role() == Role.SYSTEM; // and then: RetentionLaws
                    case DUPLICATE ->
                        duplicateOf != null
                                && requisition.applications.contains(duplicateOf)
                                && !duplicateOf.equals(event.application())
                                && !Objects.requireNonNull(applications.get(duplicateOf)).duplicate;
                };
        assertThat(so).as("true: %s", event).isTrue();
    }

    private void requisition(Entry entry) {
        Event event = entry.event();
        if (event instanceof RequisitionOpened opened) {
            assertThat(requisitions.put(
                            opened.requisition(),
                            new Requisition(opened, entry.recorded().occurredAt())))
                    .as("opened before")
                    .isNull();
            return;
        }
        for (var known : requisitions.entrySet()) {
            if (event.tags().contains(known.getKey().tag())) {
                requisition(entry, known.getValue());
            }
        }
    }

    private static void requisition(Entry entry, Requisition requisition) {
        Event event = entry.event();
        boolean history = requisition.origin == Origin.IMPORTED;
        if (entry.role() == Role.IMPORTER) {
            assertThat(entry.recorded().occurredAt())
                    .as("nothing before its requisition was opened: %s", event)
                    .isAfterOrEqualTo(requisition.openedAt);
            assertThat(history).as("an importer wrote: %s", event).isTrue();
        }
        if (event instanceof CandidateRejected rejected && !history) {
            assertThat(rejected.reasons().size() + rejected.outside().size())
                    .as("why the candidate was rejected")
                    .isPositive();
        }
        if (requisition.over && !history) {
            assertThat(BEGINS_SOMETHING)
                    .as("after the end of the search: %s", event)
                    .doesNotContain(event.getClass());
        }
        if (requisition.over
                && event instanceof RequisitionEvent
                && !(event instanceof RequisitionReopened)
                && !isTheFilling(event, requisition)) {
            assertThat(AFTER_THE_END_OF_A_REQUISITION)
                    .as("after the end of the search: %s", event)
                    .contains(event.getClass());
        }
        switch (event) {
            case CandidateHired _ -> {
                assertThat(requisition.over).as("hired after the end").isFalse();
                requisition.hires++;
                assertThat(requisition.hires).as("hires").isLessThanOrEqualTo(requisition.openings);
                requisition.over = requisition.hires == requisition.openings;
            }
            case RequisitionFilled filled -> {
                assertThat(filled.hires()).isEqualTo(requisition.hires).isEqualTo(requisition.openings);
                assertThat(requisition.filled).as("filled before").isFalse();
                requisition.filled = true;
            }
            case HireFellThrough _ -> requisition.hires--;
            case RequisitionAmended amended -> {
                assertThat(amended.before().openings()).as("openings before").isEqualTo(requisition.openings);
                assertThat(amended.now().openings()).as("openings").isGreaterThanOrEqualTo(requisition.hires);
                requisition.openings = amended.now().openings();
                requisition.over = requisition.hires == requisition.openings;
            }
            case RequisitionReopened reopened -> {
                assertThat(requisition.filled).as("filled before %s", reopened).isTrue();
                assertThat(reopened.hires()).isEqualTo(requisition.hires).isLessThan(requisition.openings);
                requisition.filled = false;
                requisition.over = false;
            }
            case RequisitionCancelled _ -> {
                requisition.over = true;
                requisition.cancelled = true;
            }
            default -> {}
        }
    }

    private static boolean isTheFilling(Event event, Requisition requisition) {
        return event instanceof RequisitionFilled && requisition.hires == requisition.openings;
    }

    private void headcount(Event event) {
        switch (event) {
            case HeadcountApproved approved -> of(approved.headcount()).ceiling = approved.openings();
            case HeadcountRedesigned redesigned -> of(redesigned.headcount()).ceiling = redesigned.openings();
            case HeadcountReleased released -> of(released.headcount()).used -= released.openings();
            case RequisitionOpened opened
            when opened.headcount() != null -> {
                of(Objects.requireNonNull(opened.headcount())).searchesFor(opened.openings());
            }
            case RequisitionAmended amended
            when amended.headcount() != null -> {
                of(Objects.requireNonNull(amended.headcount()))
                        .searchesFor(amended.now().openings() - amended.before().openings());
            }
            default -> {}
        }
    }

    private Headcount of(HeadcountId id) {
        return headcounts.computeIfAbsent(id, _ -> new Headcount());
    }
}
