package dev.tandem.query.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What figures mean. */
@RestController
@Tag(name = "Metrics")
final class DefinitionsEndpoint {

    @GetMapping("/metrics/definitions")
    @Operation(
            operationId = "listMetricDefinitions",
            summary = "What each metric means: formula, cases, statistic, events and edge cases",
            description = """
                    Each metric has an id, by which answers call it, and a version, which grows when it would come to something else. \
                    METRICS.md of query-service says the same. For everybody who is signed in.""")
    Definition.All definitions() {
        return new Definition.All(Metrics.ALL.stream().map(Definition::of).toList(), Concept.ALL);
    }
}
