package dev.tandem.command.partnership.publishreport;

import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.application.ApplicationState;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Each;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.OfApplication;
import dev.tandem.events.PipelineReportId;
import dev.tandem.events.requisition.PipelineReportPublished;
import dev.tandem.events.requisition.PipelineReportPublished.StageCount;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides {@link PublishPipelineReport}, and counts who is where. */
final class PublishingPipelineReport implements Decision<PublishPipelineReport, PublishingPipelineReport.State> {

    private static final Part<Each<ApplicationId, ApplicationState>> APPLICATIONS =
            ApplicationState.PART.each(event -> ((OfApplication) event).application());

    record State(RequisitionState requisition, Each<ApplicationId, ApplicationState> applications) {

        /** How many of the applications that go on are in each stage. */
        List<StageCount> pipeline() {
            Map<Stage, Long> counts = applications.all().values().stream()
                    .filter(application -> application.exists() && application.end() == null)
                    .collect(Collectors.groupingBy(
                            application -> application.stageIn(requisition.stages()), Collectors.counting()));
            // Who applied stands before the first stage of a requisition that has none for applicants.
            Stream<Stage> before = Stream.of(Stage.APPLIED)
                    .filter(stage ->
                            counts.containsKey(stage) && !requisition.stages().contains(stage));
            return Stream.concat(before, requisition.stages().stream())
                    .map(stage -> new StageCount(stage, Math.toIntExact(counts.getOrDefault(stage, 0L))))
                    .toList();
        }
    }

    @Override
    public DecisionModel<State> reads(PublishPipelineReport command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.of(command.requisition().tag()),
                APPLICATIONS.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(PublishPipelineReport command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().openFor(Partner.RECRUITER, context);
        if (no != null) {
            return no;
        }
        return recorded(new PipelineReportPublished(
                new PipelineReportId(context.newId().get()),
                command.requisition(),
                command.summary(),
                state.pipeline(),
                true,
                command.risks(),
                context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.RECRUITER.rulesWhileOpenAnd();
    }
}
