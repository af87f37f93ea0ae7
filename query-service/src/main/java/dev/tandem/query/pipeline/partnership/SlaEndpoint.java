package dev.tandem.query.pipeline.partnership;

import dev.tandem.access.Caller;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.web.ExpandPeople;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.Total;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** What the two sides promised each other, and how it stands. */
@RestController
@Tag(name = "What waits")
final class SlaEndpoint {

    private final ReadModels reads;
    private final InstantSource clock;
    private final Names names;
    private final Discretion discretion;

    SlaEndpoint(ReadModels reads, InstantSource clock, Names names, Discretion discretion) {
        this.reads = reads;
        this.clock = clock;
        this.names = names;
        this.discretion = discretion;
    }

    @Refuses({Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.PERSONAL_DATA_UNAVAILABLE})
    @GetMapping("/sla")
    @Operation(operationId = "listPromises", summary = "Promises and how they are kept, by due time", description = """
                    Each time that one side owes the other something by their agreement: running, due soon, missed, kept. Without \
                    `state` those that are still owed. With `total=true` the answer also says how each pair keeps its word.

                    A ta-leader, executive or auditor finds all; a recruiter, a hiring-manager, or who acts for one of them, \
                    those on their searches; anybody else none.""")
    SlaPage list(
            @ModelAttribute SlaFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute Total total,
            @ModelAttribute ExpandPeople expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        ReadModel model = reads.of(PipelineProjection.NAME, consistency);
        SlaList list = new SlaList(model, discretion.of(model, caller), filter, clock.instant());
        Page<SlaPromise> page = list.page(request, paging);
        return new SlaPage(
                page.items(),
                page.next(),
                total.wanted() ? list.pairs() : null,
                Expanded.of(expand, page.items(), names, request));
    }
}
