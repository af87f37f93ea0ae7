package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.debrief.DebriefRescheduled;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.FeedbackOverdue;
import dev.tandem.events.partnership.HiringDecisionOverdue;
import dev.tandem.events.partnership.InterviewSchedulingOverdue;
import dev.tandem.events.partnership.KickoffOverdue;
import dev.tandem.events.partnership.OfferExtensionOverdue;
import dev.tandem.events.partnership.OfferProposalOverdue;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.partnership.RequirementsApprovalOverdue;
import dev.tandem.events.partnership.RequirementsProposalOverdue;
import dev.tandem.events.partnership.RoundDecisionOverdue;
import dev.tandem.events.partnership.SigningOverdue;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.people.WorkingWeek;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.UsualTerms;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a promise ran out, counted anew by somebody who has no clock but a calendar on the wall: each stretch on the days of whoever
 * owed it then, none while the search rested, and nothing within the first working day of whoever took over.
 */
final class DayLaws {

    private final List<Entry> log;

    private DayLaws(List<Entry> log) {
        this.log = log;
    }

    /**
     * Fails if the log breaks one.
     *
     * @return how many promises ran out that count in working days
     */
    static int holdIn(List<Entry> log) {
        DayLaws laws = new DayLaws(log);
        int inWorkingDays = 0;
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).event() instanceof OverdueEvent overdue && laws.ranOut(overdue, i)) {
                inWorkingDays++;
            }
        }
        return inWorkingDays;
    }

    /** Whose time it was: a side's, or one person's. */
    private record Owed(@Nullable Side side, @Nullable PersonId person) {}

    /** How it stood from then on. */
    private record Stretch(Instant from, boolean passes, Map<Side, PersonId> people, Map<PersonId, WorkingWeek> weeks) {

        @Nullable
        WorkingWeek weekOf(Owed owed) {
            @Nullable PersonId person = owed.person() != null ? owed.person() : people.get(owed.side());
            return person == null ? null : weeks.get(person);
        }
    }

    /** Whether it counts in working days. */
    private boolean ranOut(OverdueEvent overdue, int recorded) {
        Search search = new Search(overdue.requisition(), overdue.dueAt());
        log.subList(0, recorded).stream()
                .filter(entry -> entry.concerns(overdue.requisition().tag()))
                .forEach(search::hears);
        @Nullable Owed owed = owed(overdue);
        if (owed == null || search.imported || putOff(overdue)) {
            return false;
        }
        SlaTerms terms = search.termsAt(overdue.since());
        @Nullable Duration target = target(overdue, terms);
        if (target == null) {
            return false;
        }
        Duration took = search.counted(overdue.since(), overdue.dueAt(), owed, terms.calendar());
        boolean extended = false;
        for (Search.Handover handover : search.handovers) {
            if (handover.side() == owed.side() && !handover.at().isAfter(overdue.dueAt())) {
                Duration since = search.counted(handover.at(), overdue.dueAt(), owed, terms.calendar());
                assertThat(since)
                        .as("a day of the newcomer since %s: %s", handover.at(), overdue)
                        .isGreaterThanOrEqualTo(aDay(terms.calendar()));
                extended |= since.equals(aDay(terms.calendar()));
            }
        }
        if (extended) {
            assertThat(took).as("time of %s", overdue).isGreaterThanOrEqualTo(target);
        } else {
            assertThat(took).as("time of %s", overdue).isEqualTo(target);
        }
        return terms.calendar().kind() == WorkCalendar.CalendarKind.WORKING_DAYS;
    }

    /** What was put off, or went on after an end, has other times than the terms say. */
    private boolean putOff(OverdueEvent overdue) {
        @Nullable ApplicationId application = overdue instanceof OfApplication of ? of.application() : null;
        return log.stream()
                .map(Entry::event)
                .filter(event -> event instanceof DebriefRescheduled || event instanceof CandidateReconsidered)
                .anyMatch(event -> ((OfApplication) event).application().equals(application));
    }

    private static @Nullable Owed owed(OverdueEvent overdue) {
        return switch (overdue) {
            case FeedbackOverdue late -> new Owed(null, late.owedBy());
            case KickoffOverdue late -> new Owed(late.owing(), null);
            case SigningOverdue late -> new Owed(late.owing(), null);
            case SubmittalReviewOverdue _,
                    DebriefMissed _,
                    RoundDecisionOverdue _,
                    RequirementsApprovalOverdue _,
                    HiringDecisionOverdue _ -> new Owed(Side.HIRING_MANAGER, null);
            case InterviewSchedulingOverdue _,
                    RequirementsProposalOverdue _,
                    OfferProposalOverdue _,
                    OfferExtensionOverdue _ -> new Owed(Side.RECRUITER, null);
            default -> null;
        };
    }

    private static @Nullable Duration target(OverdueEvent overdue, SlaTerms terms) {
        return switch (overdue) {
            case FeedbackOverdue _ -> terms.feedbackAfterInterview();
            case KickoffOverdue _ -> UsualTerms.kickoff(terms);
            case SigningOverdue _ -> UsualTerms.signing(terms);
            case SubmittalReviewOverdue _ -> terms.submittalReview();
            case DebriefMissed _ -> terms.debriefAfterLastInterview();
            case RoundDecisionOverdue _ -> UsualTerms.roundDecision(terms);
            case RequirementsApprovalOverdue _ -> terms.requirementsApproval();
            case HiringDecisionOverdue _ -> UsualTerms.hiringDecision(terms);
            case InterviewSchedulingOverdue _ -> terms.interviewScheduling();
            case RequirementsProposalOverdue _ -> UsualTerms.requirements(terms);
            case OfferProposalOverdue _ -> UsualTerms.offerProposal(terms);
            case OfferExtensionOverdue _ -> UsualTerms.offerExtension(terms);
            default -> null;
        };
    }

    private static Duration aDay(WorkCalendar calendar) {
        return calendar.kind() == WorkCalendar.CalendarKind.BUSINESS_HOURS
                ? Duration.between(Objects.requireNonNull(calendar.opens()), Objects.requireNonNull(calendar.closes()))
                : Duration.ofDays(1);
    }

    /** What the events of one search say, up to a moment. */
    private static final class Search {

        private record Handover(Side side, Instant at) {}

        private record Hold(Instant at, Instant lastDue) {}

        private record InForce(Instant from, SlaTerms terms) {}

        private final RequisitionId requisition;
        private final Instant until;
        private final List<Stretch> stretches = new ArrayList<>();
        private final List<InForce> terms = new ArrayList<>();
        private final List<Handover> handovers = new ArrayList<>();
        private final List<Hold> holds = new ArrayList<>();
        private final Map<Side, PersonId> people = new EnumMap<>(Side.class);
        private final Map<PersonId, WorkingWeek> weeks = new HashMap<>();
        private @Nullable SlaTerms house;
        private boolean agreed;
        private boolean bound;
        private boolean over;
        private boolean imported;
        private @Nullable Instant heldSince;

        Search(RequisitionId requisition, Instant until) {
            this.requisition = requisition;
            this.until = until;
        }

        void hears(Entry entry) {
            Instant at = entry.recorded().occurredAt();
            if (at.isAfter(until) || !says(entry.event(), at)) {
                return;
            }
            stretches.add(new Stretch(at, bound && heldSince == null && !over, Map.copyOf(people), Map.copyOf(weeks)));
        }

        private boolean says(Event event, Instant at) {
            switch (event) {
                case RequisitionOpened opened -> {
                    imported = opened.origin() == Origin.IMPORTED;
                    people.put(Side.HIRING_MANAGER, opened.hiringManager());
                    people.put(Side.RECRUITER, opened.recruiter());
                }
                case TermsApplied applied -> {
                    applied.hours().forEach(of -> weeks.put(of.person(), of.week()));
                    if (applied.house() != null) {
                        house = applied.house().terms();
                        if (!agreed) {
                            terms.add(new InForce(at, house));
                        }
                        bound = true;
                    }
                }
                case SlaAgreed sla -> {
                    agreed = true;
                    bound = true;
                    terms.add(new InForce(at, sla.terms()));
                }
                case RequisitionReassigned reassigned -> {
                    people.put(reassigned.side(), reassigned.to());
                    if (house == null) {
                        bound = false;
                    } else {
                        handovers.add(new Handover(reassigned.side(), at));
                        if (agreed) {
                            terms.add(new InForce(at, house));
                        }
                    }
                    agreed = false;
                }
                case RequisitionPutOnHold hold -> {
                    heldSince = at;
                    if (hold.lastDue() != null) {
                        holds.add(new Hold(at, hold.lastDue()));
                    }
                }
                case RequisitionResumed _ -> heldSince = null;
                case RequisitionFilled _, RequisitionCancelled _ -> over = true;
                case RequisitionReopened _ -> {
                    over = false;
                    heldSince = null;
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        SlaTerms termsAt(Instant moment) {
            return terms.stream()
                    .filter(one -> !one.from().isAfter(moment))
                    .reduce((_, later) -> later)
                    .orElseThrow(() -> new AssertionError("nothing bound " + requisition + " at " + moment))
                    .terms();
        }

        /** What passed for whoever owed it. What runs out within a day of a hold's begin runs on through that hold, however short it was. */
        Duration counted(Instant from, Instant to, Owed owed, WorkCalendar calendar) {
            Duration passed = Duration.ZERO;
            for (int i = 0; i < stretches.size(); i++) {
                Stretch stretch = stretches.get(i);
                Instant end = i + 1 < stretches.size() ? stretches.get(i + 1).from() : to;
                Instant start = stretch.from().isAfter(from) ? stretch.from() : from;
                end = end.isAfter(to) ? to : end;
                boolean runsOn = holds.stream()
                        .anyMatch(hold -> !stretch.from().isBefore(hold.at()) && !to.isAfter(hold.lastDue()));
                if (start.isBefore(end) && (stretch.passes() || runsOn)) {
                    @Nullable WorkingWeek week = stretch.weekOf(owed);
                    WorkCalendar own = calendar.kind() == WorkCalendar.CalendarKind.WORKING_DAYS && week != null
                            ? week.workingDays()
                            : calendar;
                    passed = passed.plus(onCalendar(own, start, end));
                }
            }
            return passed;
        }
    }

    private static Duration onCalendar(WorkCalendar calendar, Instant from, Instant to) {
        if (calendar.kind() == WorkCalendar.CalendarKind.ALL_HOURS) {
            return Duration.between(from, to);
        }
        ZoneId zone = Objects.requireNonNull(calendar.zone());
        Duration passed = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.workingDays().contains(day.getDayOfWeek())
                    && !calendar.holidays().contains(day)) {
                passed = passed.plus(
                        calendar.kind() == WorkCalendar.CalendarKind.WORKING_DAYS
                                ? onTheWall(day, from, to, zone)
                                : open(calendar, day, from, to, zone));
            }
        }
        return passed;
    }

    /** A working day has 24 hours, whatever the clocks do. */
    private static Duration onTheWall(LocalDate day, Instant from, Instant to, ZoneId zone) {
        LocalDateTime start = latest(day.atStartOfDay(), shown(from, zone));
        LocalDateTime end = earliest(day.plusDays(1).atStartOfDay(), shown(to, zone));
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }

    /** A clock on the wall that is not turned back: it stands for the hour that comes twice. */
    private static LocalDateTime shown(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        @Nullable ZoneOffsetTransition twice = zone.getRules().getTransition(there.toLocalDateTime());
        boolean again = twice != null && twice.isOverlap() && there.getOffset().equals(twice.getOffsetAfter());
        return again ? Objects.requireNonNull(twice).getDateTimeBefore() : there.toLocalDateTime();
    }

    private static Duration open(WorkCalendar calendar, LocalDate day, Instant from, Instant to, ZoneId zone) {
        Instant opens = day.atTime(Objects.requireNonNull(calendar.opens()))
                .atZone(zone)
                .toInstant();
        Instant closes = day.atTime(Objects.requireNonNull(calendar.closes()))
                .atZone(zone)
                .withLaterOffsetAtOverlap()
                .toInstant();
        Instant start = opens.isAfter(from) ? opens : from;
        Instant end = closes.isBefore(to) ? closes : to;
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }

    private static LocalDateTime latest(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earliest(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
