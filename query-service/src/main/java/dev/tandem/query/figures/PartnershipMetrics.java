package dev.tandem.query.figures;

import static dev.tandem.query.columns.Condition.after;
import static dev.tandem.query.columns.Condition.all;
import static dev.tandem.query.columns.Condition.any;
import static dev.tandem.query.columns.Condition.has;
import static dev.tandem.query.columns.Condition.is;
import static dev.tandem.query.columns.Condition.not;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationReopened;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.columns.Amount;
import dev.tandem.query.columns.Condition;
import dev.tandem.query.columns.Moment;
import dev.tandem.query.columns.Yes;
import dev.tandem.query.metrics.What;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How both sides kept what they had promised, and what broken promises led to. */
final class PartnershipMetrics {

    private static final List<String> PROMISES =
            Promises.SHOWN.stream().map(promise -> promise.kind().name()).toList();

    private static final List<String> SIDES = FunnelMetrics.names(Side.values());

    private static final Map<String, String> FIGURES = Promises.SHOWN.stream()
            .collect(Collectors.toUnmodifiableMap(
                    promise -> promise.kind().name(), promise -> promise.kind().figure()));

    private static final Condition IN_TIME = all(
            is("moot", Yes.NO),
            has(Moment.of("ended_at")),
            has(Moment.of("due")),
            not(after(Moment.of("ended_at"), Moment.of("due"))));

    private static final Condition LATE = after(Moment.orNow("ended_at"), Moment.of("due"));

    static final List<Metric> ALL = Stream.of(
                    hours(),
                    List.of(shareInSla(), promisesKept(), questionsAnswered(), escalationsRaised(), escalationsOpen()),
                    hoursToResolve())
            .flatMap(List::stream)
            .toList();

    private PartnershipMetrics() {}

    /** Which of the promises is called so in answers; null if none is. */
    static @Nullable Promise<?> promise(String figure) {
        return Promises.SHOWN.stream()
                .filter(promise -> promise.kind().figure().equals(figure))
                .findFirst()
                .orElse(null);
    }

    private static List<Metric> hours() {
        return Declaring.ofPromises("turnaround", "Turnaround")
                .by("promise")
                .cases("promises that were kept, by which")
                .is(
                        "from when it was asked for to when it was kept, in hours of the clock, nights and weekends included")
                .note("see the table of promises for what starts each, keeps it, and has it stop to matter")
                .percentilesBy("promise", PROMISES, FIGURES, "hours", Amount.of("hours"), Condition.ALWAYS);
    }

    private static Metric shareInSla() {
        return Declaring.ofPromises("shareInSla", "Kept in the agreed time")
                .by("promise")
                .cases("promises that were kept by their due time, or are past it, by which")
                .is("kept by the due time / all of those")
                .note(
                        "what is past due and still owed counts as not kept, so that not answering does not make the share better")
                .note(
                        "what is not yet due, and what stopped to matter before it was due, does not count; what stopped to matter only after that counts as not kept")
                .note("without an agreement nothing is due, so a turnaround may have percentiles and no share")
                .note("on the basis of activity what is still owed does not count")
                .shareBy("promise", PROMISES, FIGURES, IN_TIME, any(IN_TIME, LATE));
    }

    private static Metric promisesKept() {
        return Declaring.ofPromises("promisesKept", "Promises kept, by side")
                .by("side")
                .cases(
                        "promises of all kinds that were kept by their due time, or are past it, by the side that owed them")
                .is("kept by the due time / all of those")
                .note(
                        "the cases are those of all figures of `shareInSla` together; each counts once, whichever promise it is")
                .note("what is promised to candidates is on the recruiter's side")
                .note(
                        "by source it has no value: what is promised on a requisition as a whole has no source, and a side's record is not told by the rest")
                .shareBy("side", SIDES, Map.of(), IN_TIME, any(IN_TIME, LATE));
    }

    private static Metric questionsAnswered() {
        Condition question = is("promise", PromiseKind.ANSWER);
        return Declaring.ofPromises("questionsAnswered", "Questions answered, by side")
                .by("side")
                .cases(
                        "questions that were answered by their due time, or are past it, by the side that owed the answer")
                .is("answered by the due time / all of those")
                .note("the cases of both sides are those of `answers` in `shareInSla`")
                .shareBy("side", SIDES, Map.of(), all(question, IN_TIME), all(question, any(IN_TIME, LATE)));
    }

    private static Metric escalationsRaised() {
        return Declaring.ofOccurrences(MetricGroup.ESCALATIONS, "escalationsRaised", "Escalations raised")
                .by("side")
                .withoutSource()
                .cases("escalations, by the side against which they were raised")
                .is("how many")
                .from(EscalationRaised.class)
                .countBy("kind", SIDES, OutcomeMetrics.happened(What.ESCALATION));
    }

    private static Metric escalationsOpen() {
        return Declaring.ofOccurrences(MetricGroup.ESCALATIONS, "escalationsOpen", "Escalations open")
                .by("side")
                .withoutSource()
                .cases("escalations, by the side against which they were raised")
                .is("how many are not resolved")
                .from(EscalationRaised.class, EscalationResolved.class, EscalationReopened.class)
                .note("what was agreed and not done in time opens one again")
                .countBy("kind", SIDES, all(OutcomeMetrics.happened(What.ESCALATION), OutcomeMetrics.lasts()));
    }

    private static List<Metric> hoursToResolve() {
        return Declaring.ofOccurrences(MetricGroup.ESCALATIONS, "hoursToResolve", "Time to resolve an escalation")
                .by("side")
                .withoutSource()
                .cases("escalations that are resolved, by the side against which they were raised")
                .is("resolved - raised, in hours of the clock")
                .from(EscalationRaised.class, EscalationResolved.class, EscalationReopened.class)
                .note("one that was opened again counts with its last resolution")
                .percentilesBy(
                        "kind",
                        SIDES,
                        Map.of(),
                        "hours",
                        Amount.between(Moment.of("happened_at"), Moment.of("ended_at"), Amount.HOUR),
                        OutcomeMetrics.happened(What.ESCALATION));
    }
}
