package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.SuggestionId;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.OutsideReason;
import dev.tandem.events.requisition.RequirementSuggested;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.SuggestionDeclined;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What holds of suggested requirements: each comes with the rejection that names it, and is declined at most once, while it waits. */
final class SuggestionLaws {

    private final Map<SuggestionId, ApplicationId> announced = new HashMap<>();
    private final Map<RequisitionId, Set<SuggestionId>> waiting = new HashMap<>();

    void holdFor(Entry entry) {
        switch (entry.event()) {
            case CandidateRejected rejected -> {
                assertThat(announced)
                        .as("suggested without an event of its own")
                        .isEmpty();
                rejected.outside().stream()
                        .map(OutsideReason::suggestion)
                        .forEach(suggestion -> announced.put(suggestion, rejected.application()));
            }
            case RequirementSuggested suggested -> {
                assertThat(announced.remove(suggested.suggestion()))
                        .as("the rejection of %s", suggested)
                        .isEqualTo(suggested.application());
                waiting.computeIfAbsent(suggested.requisition(), _ -> new HashSet<>())
                        .add(suggested.suggestion());
            }
            case RequirementsProposed written -> waiting.remove(written.requisition());
            case RequirementsRevised written -> waiting.remove(written.requisition());
            case SuggestionDeclined declined ->
                assertThat(waiting.getOrDefault(declined.requisition(), Set.of())
                                .remove(declined.suggestion()))
                        .as("waited for: %s", declined)
                        .isTrue();
            default -> {}
        }
    }
}
