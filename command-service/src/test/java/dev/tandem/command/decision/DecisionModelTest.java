package dev.tandem.command.decision;

import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.RequisitionOpened;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DecisionModelTest {

    private static final RequisitionId OTHER = new RequisitionId("another");

    private final AtomicInteger folded = new AtomicInteger();
    private final Part<Integer> searches = Part.from(0).on(RequisitionOpened.class, (before, _) -> {
        folded.incrementAndGet();
        return before + 1;
    });

    @Test
    void theSamePartOfTheSameThingIsFoldedOnceHoweverManyAskForIt() {
        RequisitionId requisition = opened().requisition();
        DecisionModel<List<Integer>> model = DecisionModel.into(
                (twice, other) -> List.of(twice.getFirst(), twice.getLast(), other),
                DecisionModel.into(
                        (a, b) -> List.of(a, b), searches.of(requisition.tag()), searches.of(requisition.tag())),
                searches.of(OTHER.tag()));

        DecisionModel.Folding<List<Integer>> folding = model.begin();
        folding.see(new RecordedEvent<>(new UUID(0, 1), opened(), Instant.EPOCH));

        assertThat(folding.state()).containsExactly(1, 1, 0);
        assertThat(folded).hasValue(1);
    }
}
