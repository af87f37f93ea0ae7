package dev.tandem.command.requisition.risks.watch;

import dev.tandem.agreement.risk.PipelineFigure;
import dev.tandem.agreement.risk.PipelineFigures;
import dev.tandem.command.deadline.api.Automation;
import dev.tandem.command.deadline.api.DeadlineSchedule;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.RequisitionEvent;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.TermsApplied;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at a figure whenever it may have fallen, on searches whose terms ever set a target. */
public final class WhenFiguresFallThenFlagRisks implements Automation {

    @Override
    public Set<Class<? extends Event>> follows() {
        return PipelineFigures.ALL.stream()
                .flatMap(figure -> figure.endedBy().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void sees(RecordedEvent<?> recorded, DeadlineSchedule schedule) {
        RequisitionId requisition = requisition(recorded.event());
        for (PipelineFigure figure : PipelineFigures.ALL) {
            if (figure.endedBy().contains(recorded.event().getClass())) {
                FlagRiskByTarget check = new FlagRiskByTarget(requisition, figure.cause());
                schedule.nowIf(SlaAgreed.class, requisition.targetsTag(), check);
                schedule.nowIf(TermsApplied.class, requisition.targetsTag(), check);
            }
        }
    }

    private static RequisitionId requisition(Event event) {
        return switch (event) {
            case OfApplication of -> of.requisition();
            case RequisitionEvent of -> of.requisition();
            default -> throw new IllegalStateException(event.getClass().getSimpleName() + " names no search");
        };
    }
}
