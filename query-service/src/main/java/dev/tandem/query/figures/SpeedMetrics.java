package dev.tandem.query.figures;

import static dev.tandem.query.columns.Condition.has;
import static dev.tandem.query.columns.Condition.is;

import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.requisition.HoldAgreed;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.query.columns.Amount;
import dev.tandem.query.columns.Condition;
import dev.tandem.query.columns.Measure;
import dev.tandem.query.columns.Moment;
import dev.tandem.query.metrics.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How long it took. */
final class SpeedMetrics {

    private static final String RUNS_BACKWARDS =
            "whoever accepted before they were submitted does not count; `/metrics/consistency` lists them";

    private static final Amount TO_HIRE =
            Amount.between(Moment.of("submitted_at"), Moment.of("accepted_at"), Amount.DAY);

    private static final Amount OPEN = Amount.between(Moment.of("opened_at"), Moment.orNow("closed_at"), Amount.DAY);

    static final List<Metric> ALL = Stream.of(
                    timeToHireOfHired(),
                    timeToHireOfAll(),
                    timeToFill(),
                    daysOpenGross(),
                    daysOpenNet(),
                    List.of(hoursOnHold(), costOfVacancy()))
            .flatMap(List::stream)
            .toList();

    private SpeedMetrics() {}

    private static List<Metric> timeToHireOfHired() {
        return Declaring.ofApplications(MetricGroup.SPEED, "timeToHireOfHired", "Time to hire, of the hired")
                .activity(Moment.of("hired_at"))
                .cases("applications that came to a hire which stands")
                .is("offer accepted - submitted, in days of 24 hours")
                .from(CandidateSubmitted.class, OfferAccepted.class, CandidateHired.class, HireFellThrough.class)
                .note("from the last submittal, if the candidate applied again; the time before it does not count")
                .note(RUNS_BACKWARDS)
                .percentiles("days", TO_HIRE, is("outcome", Outcome.HIRED));
    }

    private static List<Metric> timeToHireOfAll() {
        return Declaring.ofApplications(MetricGroup.SPEED, "timeToHireOfAll", "Time to hire, of all who accepted")
                .activity(Moment.of("accepted_at"))
                .cases("applications whose candidate accepted an offer since the last submittal, whatever came of it")
                .is("offer accepted - submitted, in days of 24 hours")
                .from(CandidateSubmitted.class, OfferAccepted.class)
                .note("also of whoever withdrew after that, whose offer was rescinded, or who never started")
                .note(RUNS_BACKWARDS)
                .percentiles("days", TO_HIRE, has(Moment.of("accepted_at")));
    }

    private static List<Metric> timeToFill() {
        return Declaring.ofSearches(MetricGroup.SPEED, "timeToFill", "Time to fill")
                .activity(Moment.of("filled_at"))
                .cases("requisitions that are filled")
                .is("filled - opened, in days of 24 hours")
                .from(RequisitionOpened.class, RequisitionFilled.class, RequisitionReopened.class)
                .note("cancelled ones do not count, nor do those that are open again because a hire never started")
                .note("time on hold counts")
                .percentiles(
                        "days",
                        Amount.between(Moment.of("opened_at"), Moment.of("filled_at"), Amount.DAY),
                        Condition.ALWAYS);
    }

    private static List<Metric> daysOpenGross() {
        return Declaring.ofSearches(MetricGroup.SPEED, "daysOpenGross", "Days open, gross")
                .activity(Moment.of("closed_at"))
                .cases("all requisitions")
                .is("(filled or cancelled, else the time of asking) - opened, in days of 24 hours")
                .from(
                        RequisitionOpened.class,
                        RequisitionFilled.class,
                        RequisitionCancelled.class,
                        RequisitionReopened.class)
                .note("time on hold counts")
                .note("on the basis of activity only what is filled or cancelled counts")
                .percentiles("days", OPEN, Condition.ALWAYS);
    }

    private static List<Metric> daysOpenNet() {
        return Declaring.ofSearches(MetricGroup.SPEED, "daysOpenNet", "Days open, net of rests")
                .activity(Moment.of("closed_at"))
                .cases("all requisitions")
                .is("days open, gross, less the time on hold")
                .from(
                        RequisitionOpened.class,
                        RequisitionFilled.class,
                        RequisitionCancelled.class,
                        RequisitionReopened.class,
                        RequisitionPutOnHold.class,
                        RequisitionResumed.class)
                .note("a hold that lasts is taken off up to the time of asking")
                .percentiles(
                        "days",
                        Amount.less(
                                Amount.less(OPEN, Amount.whole("rested", Amount.DAY)),
                                Amount.between(Moment.of("rests_since"), Moment.orNow("closed_at"), Amount.DAY)),
                        Condition.ALWAYS);
    }

    private static Metric hoursOnHold() {
        Map<String, Measure> by = new LinkedHashMap<>();
        by.put("RECRUITER", held("held_by_recruiter"));
        by.put("HIRING_MANAGER", held("held_by_manager"));
        by.put("AGREED", held("held_agreed"));
        return Declaring.ofSearches(MetricGroup.SPEED, "hoursOnHold", "Hours on hold")
                .by("who wanted it")
                .cases("requisitions that were ever put on hold")
                .is("the time on hold that one side alone wanted, or both or a leader (AGREED), in hours of the clock")
                .from(RequisitionPutOnHold.class, HoldAgreed.class, RequisitionResumed.class)
                .note("what both agree to counts as agreed from then on")
                .note("a hold counts once it is over")
                .means("hours", by);
    }

    private static Measure held(String column) {
        return new Measure.Mean(Amount.whole(column, Amount.HOUR), has(Moment.of("held_at")));
    }

    private static Metric costOfVacancy() {
        return Declaring.ofSearches(MetricGroup.SPEED, "costOfVacancy", "Cost of vacancy")
                .by("currency")
                .activity(Moment.of("closed_at"))
                .cases("requisitions for which somebody said what a day costs, by currency")
                .is("the sum of days open, gross, times the cost of a day")
                .from(RequisitionOpened.class, RequisitionFilled.class, RequisitionCancelled.class)
                .note("it is no cost per hire, as ISO/TS 30407 has it: nobody records what recruiting costs")
                .note("however many openings a requisition has, its cost is that of the requisition")
                .sumBy("currency", "money", Amount.times(OPEN, Amount.of("cost_per_day")), Condition.ALWAYS);
    }
}
