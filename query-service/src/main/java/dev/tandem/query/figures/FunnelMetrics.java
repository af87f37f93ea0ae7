package dev.tandem.query.figures;

import static dev.tandem.query.columns.Condition.all;
import static dev.tandem.query.columns.Condition.has;
import static dev.tandem.query.columns.Condition.is;
import static dev.tandem.query.columns.Condition.not;

import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.query.columns.Amount;
import dev.tandem.query.columns.Condition;
import dev.tandem.query.columns.Measure;
import dev.tandem.query.columns.Moment;
import dev.tandem.query.columns.Yes;
import dev.tandem.query.metrics.Decision;
import dev.tandem.query.metrics.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How applications came through the stages, and how they came out. */
final class FunnelMetrics {

    private static final String FIRST = "first_at";

    static final List<Metric> ALL = Stream.of(
                    List.of(applications(), decisions(), outcomes(), hires(), reached(), passThrough()),
                    hoursInStage(),
                    hoursToNextStage())
            .flatMap(List::stream)
            .toList();

    private FunnelMetrics() {}

    private static Metric applications() {
        return Declaring.ofApplications(MetricGroup.FUNNEL, "applications", "Applications")
                .activity(Moment.of("began_at"))
                .cases("all applications")
                .is("applications that began")
                .from(ApplicationReceived.class, CandidateSubmitted.class)
                .note("whoever applies again on the same requisition counts once")
                .count(Condition.ALWAYS);
    }

    private static Metric decisions() {
        return Declaring.ofApplications(MetricGroup.FUNNEL, "decisions", "Decisions")
                .by("decision")
                .activity(Moment.of("decided_at"))
                .cases("all applications")
                .is("applications by how they came out: each has one decision, so they add up to `applications`")
                .from(
                        ApplicantDeclined.class,
                        ApplicationClosed.class,
                        CandidateRejected.class,
                        CandidateWithdrew.class,
                        OfferExtended.class,
                        CandidateHired.class,
                        CandidateReconsidered.class,
                        ApplicationReceived.class)
                .note(
                        "whoever was ever offered something is OFFERED, whatever came of it, also where a hire is on record and its offer is not")
                .note(
                        "an end that was reconsidered, or after which the candidate applied again, is none: such an application is OPEN until the next")
                .note("of several ends the first counts that was not taken back")
                .note("on the basis of activity, what is OPEN has not happened and does not count")
                .countBy("decision", names(Decision.values()), Condition.ALWAYS);
    }

    private static Metric outcomes() {
        return Declaring.ofApplications(MetricGroup.FUNNEL, "outcomes", "Outcomes of offers")
                .by("outcome")
                .activity(Moment.of("decided_at"))
                .cases("applications that were offered something")
                .is(
                        "applications by what became of the last offer: each has one outcome, so they add up to OFFERED of `decisions`")
                .from(
                        OfferExtended.class,
                        CandidateHired.class,
                        OfferDeclined.class,
                        OfferRescinded.class,
                        HireFellThrough.class,
                        CandidateRejected.class,
                        CandidateWithdrew.class,
                        ApplicationClosed.class)
                .note("LAPSED: the application ended otherwise while the offer stood, or began anew")
                .note("whoever was hired and never started is FELL_THROUGH, not HIRED")
                .note("on the basis of activity they count when the first offer was made, as OFFERED does")
                .countBy("outcome", names(Outcome.values()), is("decision", Decision.OFFERED));
    }

    private static Metric hires() {
        return Declaring.ofApplications(MetricGroup.FUNNEL, "hires", "Hires")
                .activity(Moment.of("hired_at"))
                .cases("applications that came to a hire which stands")
                .is("applications whose outcome is HIRED")
                .from(CandidateHired.class, HireFellThrough.class)
                .note("the same as HIRED of `outcomes`, but on the basis of activity it counts when somebody was hired")
                .count(is("outcome", Outcome.HIRED));
    }

    private static Metric reached() {
        return Declaring.ofApplications(MetricGroup.FUNNEL, "reached", "Reached a stage")
                .by("stage")
                .activityAt(place -> Moment.of(FIRST, place))
                .cases("applications on requisitions with the list of stages that the answer names")
                .is("applications that ever reached the stage")
                .from(ApplicationReceived.class, CandidateSubmitted.class, CandidateAdvanced.class)
                .note("each counts once, at its first event, however often it came there")
                .note(
                        "an application reaches APPLIED when it is received, and the first stage when it is submitted without that; any other by a recorded move")
                .countByStage(FunnelMetrics::here);
    }

    private static Metric passThrough() {
        return Declaring.ofApplications(MetricGroup.FUNNEL, "passThrough", "Pass-through rate")
                .by("stage")
                .activityAt(place -> Moment.of(FIRST, place))
                .cases("applications that reached the stage; without those who wait in it, unless `waiting` is `IN`")
                .is("those that ever reached the next stage of the list / all")
                .from(ApplicationReceived.class, CandidateSubmitted.class, CandidateAdvanced.class)
                .note("who waits: their application goes on, and they came no further; they may still pass")
                .note("the last stage has no next one")
                .shareByStage(stage -> stage.place() == stage.last()
                        ? null
                        : new Measure.Share(
                                has(Moment.of(FIRST, stage.place() + 1)),
                                stage.waiting() ? here(stage) : all(here(stage), not(waits(stage)))));
    }

    private static List<Metric> hoursInStage() {
        return Declaring.ofApplications(MetricGroup.FUNNEL, "hoursInStage", "Time in stage")
                .by("stage")
                .activityAt(place -> Moment.of(FIRST, place))
                .cases("applications that were in the stage and left it")
                .is("the time of all stays in the stage together, in hours of the clock")
                .from(
                        ApplicationReceived.class,
                        CandidateSubmitted.class,
                        CandidateAdvanced.class,
                        CandidateRejected.class)
                .note("an end leaves the stage, too; a hire stays in its last stage")
                .note("whoever is there again does not count until they leave")
                .note("a stay that ended before it began counts as none; `/metrics/consistency` lists it")
                .percentilesByStage(
                        "hours", stage -> Amount.whole("spent_in", stage.place(), Amount.HOUR), Condition.ALWAYS);
    }

    private static List<Metric> hoursToNextStage() {
        return Declaring.ofApplications(MetricGroup.FUNNEL, "hoursToNextStage", "Time to the next stage")
                .by("stage")
                .activityAt(place -> Moment.of(FIRST, place))
                .cases("applications that reached the next stage after this one")
                .is("first event of the next stage - first event of this one, in hours of the clock")
                .from(ApplicationReceived.class, CandidateSubmitted.class, CandidateAdvanced.class)
                .note("whoever reached the next first and came back took no time from here")
                .percentilesByStage(
                        "hours",
                        stage -> stage.place() == stage.last()
                                ? null
                                : Amount.between(
                                        Moment.of(FIRST, stage.place()),
                                        Moment.of(FIRST, stage.place() + 1),
                                        Amount.HOUR),
                        Condition.ALWAYS);
    }

    private static Condition here(Parts.StageOfList stage) {
        return has(Moment.of(FIRST, stage.place()));
    }

    private static Condition waits(Parts.StageOfList stage) {
        return all(is("going_on", Yes.YES), is("furthest", stage.name()));
    }

    static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
