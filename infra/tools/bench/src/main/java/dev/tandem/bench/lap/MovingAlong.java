package dev.tandem.bench.lap;

import dev.tandem.bench.lap.MovingAlong.Lap;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.requisition.Stage;
import java.util.List;

/**
 * Decides {@link MoveAlong}. It reads by one tag only, because an engine that stores by aggregate knows only one; the slices
 * of the product read by several.
 */
final class MovingAlong implements Decision<MoveAlong, Lap> {

    /**
     * Where the application is.
     *
     * @param moves how often it moved
     */
    public record Lap(Stage at, int moves) {}

    @Override
    public DecisionModel<Lap> reads(MoveAlong command) {
        return Part.from(new Lap(Stage.SUBMITTED, 0))
                .on(CandidateAdvanced.class, (lap, moved) -> new Lap(moved.to(), lap.moves() + 1))
                .of(command.application().tag());
    }

    @Override
    public Outcome decide(MoveAlong command, Lap lap, CommandContext context) {
        List<Stage> stages = Stage.FORMER_DEFAULT;
        int from = stages.indexOf(lap.at());
        int to = (from + 1) % stages.size();
        return Outcome.recorded(new CandidateAdvanced(
                command.application(),
                new RequisitionId("requisition"),
                new CandidateId("candidate"),
                stages.get(from),
                stages.get(to),
                to < from,
                "Move " + lap.moves()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of();
    }
}
