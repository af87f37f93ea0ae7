package dev.tandem.command.planning.plan;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;

import dev.tandem.events.HeadcountId;
import dev.tandem.events.Role;
import dev.tandem.events.planning.Alternative;
import dev.tandem.events.planning.HeadcountPlanned;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanHeadcountTest {

    private static final Alternative UPSKILLING =
            new Alternative(Alternative.AlternativeKind.UPSKILLING, "Two colleagues could learn it next year");

    @Test
    void aRoleIsAskedForByItsOutcome() {
        given().when(plan("Settlement in three more countries", UPSKILLING))
                .by(MIA, Role.HIRING_MANAGER)
                .records(new HeadcountPlanned(
                        new HeadcountId("new-1"),
                        "Backend engineer",
                        "Payments",
                        2,
                        "Settlement in three more countries",
                        6,
                        List.of(UPSKILLING),
                        MANAGER));
    }

    @Test
    void withoutAnOutcomeOrAnAlternativeItIsNoPlan() {
        given().when(plan(" ")).by(MIA, Role.HIRING_MANAGER).isInvalidAt("businessOutcome", "alternatives");
    }

    private static PlanHeadcount plan(String outcome, Alternative... alternatives) {
        return new PlanHeadcount("Backend engineer", "Payments", 2, outcome, 6, List.of(alternatives));
    }
}
