package dev.tandem.command.planning.decide;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.planning.PlanningRule.DECISION_INCOMPLETE;
import static dev.tandem.command.planning.PlanningRule.DEFERRED_INTO_THE_PAST;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_DECIDED;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_UNKNOWN;
import static dev.tandem.command.story.Headcounts.HEADCOUNT;
import static dev.tandem.command.story.Headcounts.headcountApproved;
import static dev.tandem.command.story.Headcounts.headcountPlanned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.planning.decide.DecideHeadcount.Verdict;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.planning.HeadcountApproved;
import dev.tandem.events.planning.HeadcountDeclined;
import dev.tandem.events.planning.HeadcountDeferred;
import dev.tandem.events.planning.HeadcountRedesigned;
import dev.tandem.events.planning.HeadcountRedesigned.Redesign;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecideHeadcountTest {

    private static final PersonId EVE = new PersonId("eve");
    private static final LocalDate JULY = LocalDate.parse("2026-07-01");

    @Test
    void asPlannedUnlessSaidOtherwise() {
        given(headcountPlanned())
                .when(decide(Verdict.APPROVE, null, null, null, null, null))
                .by("eve", Role.EXECUTIVE)
                .records(new HeadcountApproved(HEADCOUNT, 2, null, EVE));
        given(headcountPlanned())
                .when(decide(Verdict.APPROVE, 1, null, null, null, "One now"))
                .by("eve", Role.EXECUTIVE)
                .records(new HeadcountApproved(HEADCOUNT, 1, "One now", EVE));
    }

    @Test
    void aRedesignSaysWhatItBecame() {
        given(headcountPlanned())
                .when(decide(Verdict.REDESIGN, 2, Redesign.SPLIT, "A senior and a junior", null, null))
                .by("eve", Role.EXECUTIVE)
                .records(new HeadcountRedesigned(HEADCOUNT, Redesign.SPLIT, "A senior and a junior", 2, EVE));
        var refused = given(headcountPlanned())
                .when(decide(Verdict.REDESIGN, null, Redesign.SPLIT, " ", null, null))
                .by("eve", Role.EXECUTIVE)
                .refuses(DECISION_INCOMPLETE);
        assertThat(refused.details()).containsEntry("missing", List.of("description", "openings"));
    }

    @Test
    void aNoSaysWhyAndALaterUntilWhen() {
        given(headcountPlanned())
                .when(decide(Verdict.DEFER, null, null, null, JULY, "After the launch"))
                .by("eve", Role.EXECUTIVE)
                .records(new HeadcountDeferred(HEADCOUNT, JULY, "After the launch", EVE));
        given(headcountPlanned())
                .when(decide(Verdict.DEFER, null, null, null, null, "After the launch"))
                .by("eve", Role.EXECUTIVE)
                .refuses(DECISION_INCOMPLETE);
        given(headcountPlanned())
                .when(decide(Verdict.DECLINE, null, null, null, null, null))
                .by("eve", Role.EXECUTIVE)
                .refuses(DECISION_INCOMPLETE);
        given(headcountPlanned())
                .when(decide(Verdict.DECLINE, null, null, null, null, "Upskill instead"))
                .by("eve", Role.EXECUTIVE)
                .records(new HeadcountDeclined(HEADCOUNT, "Upskill instead", EVE));
    }

    @Test
    void onlyWhatWasDeferredIsDecidedAgain() {
        DecideHeadcount yes = decide(Verdict.APPROVE, null, null, null, null, null);
        given().when(yes).by("eve", Role.EXECUTIVE).refuses(HEADCOUNT_UNKNOWN);
        given(headcountPlanned(), headcountApproved(2))
                .when(yes)
                .by("eve", Role.EXECUTIVE)
                .refuses(HEADCOUNT_DECIDED);
        given(headcountPlanned(), new HeadcountDeferred(HEADCOUNT, JULY, "Later", EVE))
                .when(yes)
                .by("eve", Role.EXECUTIVE)
                .records(new HeadcountApproved(HEADCOUNT, 2, null, EVE));
    }

    @Test
    void laterIsStillToCome() {
        given(headcountPlanned())
                .when(decide(Verdict.DEFER, null, null, null, LocalDate.parse("2026-01-14"), "After the launch"))
                .by("eve", Role.EXECUTIVE)
                .refuses(DEFERRED_INTO_THE_PAST);
    }

    private static DecideHeadcount decide(
            Verdict verdict,
            @Nullable Integer openings,
            @Nullable Redesign became,
            @Nullable String description,
            @Nullable LocalDate until,
            @Nullable String reason) {
        return new DecideHeadcount(HEADCOUNT, verdict, openings, became, description, until, reason);
    }
}
