package dev.tandem.command.partnership.slatemissed;

import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.partnership.AgreedClock.Agreement;
import dev.tandem.command.partnership.Allowance;
import dev.tandem.command.partnership.ClockRule;
import dev.tandem.command.partnership.OverdueDecision;
import dev.tandem.command.partnership.Watched;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.SlatePresented;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link RecordSlateMissed}: time on hold moves the date. */
public final class RecordingSlateMissed implements OverdueDecision<RecordSlateMissed, Slate> {

    @Override
    public Class<RecordSlateMissed> command() {
        return RecordSlateMissed.class;
    }

    @Override
    public Reading<Slate> reads(RecordSlateMissed command) {
        int version = command.slaVersion();
        Reading<Watched<SlaAgreed>> clock = Watched.on(command.requisition());
        return Reading.into(new Slate(clock.initial(), List.of()))
                .and(clock, Slate::watched, Slate::with)
                .of(command.requisition().tag())
                .onFact(SlaAgreed.class, (slate, fact) -> slate.agreed(version, fact))
                .onFact(SlatePresented.class, Slate::presented)
                .on(SlateMissed.class, (slate, event) -> slate.missed(version, event));
    }

    @Override
    public Outcome decide(RecordSlateMissed command, Slate state, Occasion occasion) {
        @Nullable Agreement agreement = state.watched().clock().agreement(command.slaVersion());
        SlaTerms.@Nullable SlatePromise promise = state.promise();
        // A date that had passed when the second side signed is nothing that anybody could keep.
        if (agreement == null || promise == null || !promise.by().isAfter(agreement.at())) {
            return Outcome.refused(ClockRule.NOTHING_PROMISED);
        }
        Duration given = Duration.between(agreement.at(), promise.by());
        return state.watched()
                .outcome(
                        _ -> Allowance.allHours(given),
                        occasion,
                        (_, due) -> new SlateMissed(
                                command.requisition(),
                                command.slaVersion(),
                                promise.candidates(),
                                state.bestBy(due.at()),
                                state.watched().clock().person(Side.RECRUITER, due.at()),
                                due.since(),
                                due.at()));
    }
}
