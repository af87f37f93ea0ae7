package dev.tandem.command.requisition.agreement;

import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.SLA_TERM_OUT_OF_RANGE;

import dev.tandem.agreement.WorkingHours;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.events.requisition.PipelineTargets.StageTarget;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.UsualTerms;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may be agreed, so that every promise runs out in a time that people plan with: whenever it is asked for, within two
 * years of working on its calendar.
 */
public final class TermBounds {

    static final Duration SHORTEST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofDays(90);
    public static final Duration SHORTEST_WORKING_DAY = Duration.ofMinutes(15);
    static final int YEARS = 2;
    private static final int WEEKS = YEARS * 52;

    private TermBounds() {}

    /**
     * What is wrong with these terms.
     *
     * @param now when they are proposed
     * @return sentences by the term that they are about; empty if nothing is
     */
    public static Map<String, String> violatedBy(SlaTerms terms, Instant now) {
        Map<String, String> wrong = new LinkedHashMap<>();
        WorkCalendar calendar = terms.calendar();
        boolean usable = calendar.kind() == WorkCalendar.CalendarKind.ALL_HOURS || check(calendar, wrong);
        durations(terms).forEach((term, time) -> {
            if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
                wrong.put(term, "is a second or more and at most 90 days");
            } else if (calendar.kind() == WorkCalendar.CalendarKind.WORKING_DAYS && !wholeDays(time)) {
                wrong.put(term, "is a number of whole days of 24 h on a calendar of working days");
            } else if (usable && weeks(time, calendar) > WEEKS) {
                wrong.put(term, "would take more than two years on this calendar");
            }
        });
        if (stageTargets(terms).stream().map(StageTarget::stage).distinct().count()
                < stageTargets(terms).size()) {
            wrong.put("targets.stages", "name each stage once");
        }
        if (terms.slate() != null && terms.slate().by().isAfter(inTwoYears(now))) {
            wrong.put("slate.by", "is within two years");
        }
        return wrong;
    }

    /** Refuses terms that are out of range; null if they may be agreed. */
    public static @Nullable Refused refuses(SlaTerms terms, Instant now) {
        Map<String, String> outOfRange = violatedBy(terms, now);
        return outOfRange.isEmpty()
                ? null
                : refused(
                        SLA_TERM_OUT_OF_RANGE,
                        SLA_TERM_OUT_OF_RANGE.meaning() + " Not so: "
                                + outOfRange.entrySet().stream()
                                        .map(wrong -> wrong.getKey() + " " + wrong.getValue())
                                        .collect(Collectors.joining("; "))
                                + ".",
                        Map.of("terms", List.copyOf(outOfRange.keySet())));
    }

    /** Whether a calendar leaves days to work, with these days off on these days of the week. */
    public static boolean leavesDays(Set<DayOfWeek> days, Set<LocalDate> holidays) {
        return lostWeeks(days, holidays) <= WEEKS;
    }

    private static boolean check(WorkCalendar calendar, Map<String, String> wrong) {
        boolean longEnough = workingDay(calendar).compareTo(SHORTEST_WORKING_DAY) >= 0;
        if (!longEnough) {
            wrong.put("calendar.closes", "is 15 minutes or more after opens");
        }
        boolean enoughDays = lostWeeks(calendar) <= WEEKS;
        if (!enoughDays) {
            wrong.put("calendar.holidays", "leave too few working days within two years");
        }
        return longEnough && enoughDays;
    }

    /** How long that time takes at most, whenever it begins: if all holidays lie in its way. */
    private static long weeks(Duration time, WorkCalendar calendar) {
        if (calendar.kind() == WorkCalendar.CalendarKind.ALL_HOURS) {
            return 0;
        }
        long days = time.dividedBy(workingDay(calendar)) + 1;
        return Math.ceilDiv(days, calendar.workingDays().size()) + lostWeeks(calendar);
    }

    private static long lostWeeks(WorkCalendar calendar) {
        return lostWeeks(calendar.workingDays(), calendar.holidays());
    }

    private static long lostWeeks(Set<DayOfWeek> days, Set<LocalDate> holidays) {
        long lost = holidays.stream()
                .filter(holiday -> days.contains(holiday.getDayOfWeek()))
                .count();
        return Math.ceilDiv(lost, days.size());
    }

    private static Duration workingDay(WorkCalendar calendar) {
        return WorkingHours.aDay(calendar);
    }

    private static boolean wholeDays(Duration time) {
        return time.equals(Duration.ofDays(time.toDays()));
    }

    private static Map<String, Duration> durations(SlaTerms terms) {
        Map<String, Duration> all = new LinkedHashMap<>();
        all.put("submittalReview", terms.submittalReview());
        all.put("feedbackAfterInterview", terms.feedbackAfterInterview());
        all.put("debriefAfterLastInterview", terms.debriefAfterLastInterview());
        all.put("requirementsApproval", terms.requirementsApproval());
        all.put("interviewScheduling", terms.interviewScheduling());
        all.put("answerToQuestion", terms.answerToQuestion());
        all.put("opening.kickoff", UsualTerms.kickoff(terms));
        all.put("opening.requirements", UsualTerms.requirements(terms));
        all.put("opening.signing", UsualTerms.signing(terms));
        all.put("rounds.decision", UsualTerms.roundDecision(terms));
        all.put("hiring.decision", UsualTerms.hiringDecision(terms));
        all.put("hiring.proposal", UsualTerms.offerProposal(terms));
        all.put("hiring.approval", UsualTerms.offerApproval(terms));
        all.put("hiring.extension", UsualTerms.offerExtension(terms));
        all.put("candidates.answer", UsualTerms.candidateAnswer(terms));
        all.put("candidates.outcome", UsualTerms.candidateOutcome(terms));
        stageTargets(terms).forEach(target -> all.put("targets.stages." + target.stage(), target.within()));
        return all;
    }

    private static List<StageTarget> stageTargets(SlaTerms terms) {
        return terms.targets() == null ? List.of() : terms.targets().stageTargets();
    }

    private static Instant inTwoYears(Instant now) {
        return now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant();
    }
}
