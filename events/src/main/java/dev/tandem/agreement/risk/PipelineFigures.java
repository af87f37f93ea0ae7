package dev.tandem.agreement.risk;

import dev.tandem.events.requisition.RiskCause;
import java.util.List;
import java.util.Optional;

/** All figures that terms may set targets for. */
public final class PipelineFigures {

    /** Each of them, in the order in which people read them. */
    public static final List<PipelineFigure> ALL =
            List.of(new SubmittalsToInterview(), new QualifiedOnSlates(), new TimeInStage());

    private PipelineFigures() {}

    /** The figure that puts a search at that risk; empty if none does. */
    public static Optional<PipelineFigure> of(RiskCause cause) {
        return ALL.stream().filter(figure -> figure.cause() == cause).findFirst();
    }
}
