package dev.tandem.query.funnel;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.metrics.MetricsFilter;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.projection.api.ReadModels;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The funnel. */
@RestController
@Tag(name = "Metrics")
final class FunnelEndpoint {

    private final ReadModels reads;

    FunnelEndpoint(ReadModels reads) {
        this.reads = reads;
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT})
    @GetMapping("/metrics/funnel")
    @Operation(
            operationId = "getFunnel",
            summary = "How many applications reached each stage, how many went on, and how long that took",
            description = """
                    A stage counts once per application, at its first event. `passThrough` is the share of those that \
                    reached a stage that ever reached the next one; it is null, with a note in `basis`, where nobody \
                    reached the stage. `medianHoursToNext` is the median difference of first events over those that \
                    reached the next after it. `decisions` go by the first end of an application.

                    Figures are always about one list of stages. Where the filter finds requisitions with different \
                    stages, `basis.stagesChosen` says which list was taken and `basis.otherStages` what else there is.

                    For a ta-leader, executive, auditor or analyst; a recruiter and a hiring-manager see their own \
                    requisitions.""")
    Funnel funnel(
            @ModelAttribute MetricsFilter filter,
            @Parameter(
                            description =
                                    "Only requisitions with exactly these stages, in this order, separated by commas.",
                            example = "APPLIED,SCREENED,SUBMITTED,INTERVIEW,DEBRIEF,OFFER,HIRED")
                    @RequestParam(required = false)
                    @Nullable
                    String stages,
            Caller caller,
            Consistency consistency) {
        MetricsFilter mayRead = filter.readBy(caller);
        return new FunnelQuery(reads.of(FunnelProjection.NAME, consistency), mayRead)
                .answer(stages == null ? null : stages(stages));
    }

    private static List<Stage> stages(String names) {
        try {
            return Stream.of(names.split(",", -1))
                    .map(String::strip)
                    .map(Stage::new)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw CommonProblems.invalidParameters(List.of(new FieldError("stages", String.valueOf(e.getMessage()))))
                    .exception();
        }
    }
}
