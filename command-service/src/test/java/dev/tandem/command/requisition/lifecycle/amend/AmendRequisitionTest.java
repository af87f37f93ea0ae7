package dev.tandem.command.requisition.lifecycle.amend;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_EXCEEDED;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_NOT_APPROVED;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_UNKNOWN;
import static dev.tandem.command.requisition.RequisitionRule.HEADCOUNT_NOT_ITS_OWN;
import static dev.tandem.command.requisition.RequisitionRule.HISTORY_OUT_OF_ORDER;
import static dev.tandem.command.requisition.RequisitionRule.NEEDED_BY_PASSED;
import static dev.tandem.command.requisition.RequisitionRule.NOTHING_AMENDED;
import static dev.tandem.command.requisition.RequisitionRule.NOT_ITS_PARTNER;
import static dev.tandem.command.requisition.RequisitionRule.OPENINGS_BELOW_HIRES;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Headcounts.HEADCOUNT;
import static dev.tandem.command.story.Headcounts.headcountApproved;
import static dev.tandem.command.story.Headcounts.headcountPlanned;
import static dev.tandem.command.story.Offers.euros;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requisitions.AMENDED;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.amended;
import static dev.tandem.command.story.Requisitions.amendedTo;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.movedTo;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.openedFrom;
import static dev.tandem.command.story.Requisitions.putOnHold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.Origin;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.CompensationBand;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.Vacancy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AmendRequisitionTest {

    private static final LocalDate IN_TIME = LocalDate.parse("2099-06-01");

    @Test
    void eitherPartnerSaysWhatIsDifferentAndTheRestStays() {
        Vacancy before = opened().vacancy();
        given(opened(), putOnHold())
                .when(new AmendRequisition(REQUISITION, 2, null, "Cards", null, null, null, IN_TIME, AMENDED))
                .by(MIA, Role.HIRING_MANAGER)
                .records(amended(
                        new Vacancy(2, "Cards", before.location(), null, before.compensation(), IN_TIME), null));
        given(opened()).when(wanting(2)).by(ROB, Role.RECRUITER).records(amendedTo(2));
        given(opened()).when(wanting(2)).by("rita", Role.RECRUITER).refuses(NOT_ITS_PARTNER);
    }

    @Test
    void anAmendmentChangesSomething() {
        given(opened()).when(wanting(1)).by(ROB, Role.RECRUITER).refuses(NOTHING_AMENDED);
        given(opened(), amendedTo(2)).when(wanting(2)).by(ROB, Role.RECRUITER).refuses(NOTHING_AMENDED);
    }

    @Test
    void asManyAreWantedAsWereHiredOrMore() {
        given(opened(3, Origin.NATIVE), hired(BASIL), hired(NOOR))
                .when(wanting(1))
                .by(ROB, Role.RECRUITER)
                .refuses(OPENINGS_BELOW_HIRES);
    }

    @Test
    void aSearchThatWantsNoMoreThanWereHiredIsFilled() {
        List<?> recorded = given(opened(3, Origin.NATIVE), hired(BASIL), hired(NOOR))
                .when(wanting(2))
                .by(ROB, Role.RECRUITER)
                .recorded();
        assertThat(recorded).last().isEqualTo(new RequisitionFilled(REQUISITION, 2));
        given(opened(), hired(BASIL), filled())
                .when(wanting(2))
                .by(ROB, Role.RECRUITER)
                .refuses(REQUISITION_FILLED);
    }

    @Test
    void moreAreSearchedForWithinTheHeadcountThatItCameFrom() {
        Given one = given(headcountPlanned(), headcountApproved(3), openedFrom(HEADCOUNT, 2));
        one.when(wanting(3)).by(ROB, Role.RECRUITER).refuses(HEADCOUNT_NOT_ITS_OWN);
        one.when(wanting(3, new HeadcountId("another"))).by(ROB, Role.RECRUITER).refuses(HEADCOUNT_NOT_ITS_OWN);
        one.when(wanting(4, HEADCOUNT)).by(ROB, Role.RECRUITER).refuses(HEADCOUNT_EXCEEDED);
        one.when(wanting(3, HEADCOUNT)).by(ROB, Role.RECRUITER).records(RequisitionAmended.class);
        one.when(wanting(1)).by(ROB, Role.RECRUITER).records(RequisitionAmended.class);
        given(opened()).when(wanting(2, HEADCOUNT)).by(ROB, Role.RECRUITER).refuses(HEADCOUNT_NOT_ITS_OWN);
        given(openedFrom(HEADCOUNT, 2))
                .when(wanting(3, HEADCOUNT))
                .by(ROB, Role.RECRUITER)
                .refuses(HEADCOUNT_UNKNOWN);
        given(headcountPlanned(), openedFrom(HEADCOUNT, 2))
                .when(wanting(3, HEADCOUNT))
                .by(ROB, Role.RECRUITER)
                .refuses(HEADCOUNT_NOT_APPROVED);
    }

    @Test
    void whoeverWantsNoMoreNeedsNoHeadcountAndMayNameIt() {
        Given approvedForOne = given(headcountPlanned(), headcountApproved(2), openedFrom(HEADCOUNT, 2));
        approvedForOne.when(moving("Porto")).by(ROB, Role.RECRUITER).records(RequisitionAmended.class);
        approvedForOne
                .when(new AmendRequisition(REQUISITION, null, HEADCOUNT, null, "Porto", null, null, null, AMENDED))
                .by(ROB, Role.RECRUITER)
                .records(RequisitionAmended.class);
        approvedForOne.when(wanting(1, HEADCOUNT)).by(ROB, Role.RECRUITER).records(RequisitionAmended.class);
    }

    @Test
    void anotherPlacePayOrLevelIsAQuestionToTheRequirements() {
        Given agreed = given(partnershipAgreed());
        agreed.when(moving("Porto")).by(ROB, Role.RECRUITER).records(movedTo("Porto", 1));
        assertThat(confirms(agreed, paying())).isEqualTo(1);
        assertThat(confirms(agreed, levelled())).isEqualTo(1);
        assertThat(confirms(agreed, wanting(2))).isNull();
        assertThat(confirms(agreed.and(requirementsRevised(2, JAVA_MUST)), moving("Porto")))
                .as("the manager is asked for a word on version 2 anyway")
                .isNull();
        assertThat(confirms(given(opened()), moving("Porto"))).isNull();
    }

    @Test
    void nobodyIsNeededYesterday() {
        given(opened())
                .when(new AmendRequisition(
                        REQUISITION, null, null, null, null, null, null, LocalDate.parse("2001-01-01"), AMENDED))
                .by(ROB, Role.RECRUITER)
                .refuses(NEEDED_BY_PASSED);
    }

    @Test
    void aPastKnowsAmendmentsToo() {
        given(imported()).when(moving("Porto")).by("im", Role.IMPORTER).records(RequisitionAmended.class);
        given(imported(), amendedTo(2))
                .when(wanting(3))
                .by("im", Role.IMPORTER)
                .occurredAt(Given.NOW.minusSeconds(1))
                .refuses(HISTORY_OUT_OF_ORDER);
    }

    private static @Nullable Integer confirms(Given past, AmendRequisition command) {
        return ((RequisitionAmended)
                        past.when(command).by(ROB, Role.RECRUITER).recorded().getFirst())
                .confirm();
    }

    private static AmendRequisition wanting(int openings) {
        return wanting(openings, null);
    }

    private static AmendRequisition wanting(int openings, @Nullable HeadcountId headcount) {
        return new AmendRequisition(REQUISITION, openings, headcount, null, null, null, null, null, AMENDED);
    }

    private static AmendRequisition moving(String location) {
        return new AmendRequisition(REQUISITION, null, null, null, location, null, null, null, AMENDED);
    }

    private static AmendRequisition levelled() {
        return new AmendRequisition(REQUISITION, null, null, null, null, "Senior", null, null, AMENDED);
    }

    private static AmendRequisition paying() {
        return new AmendRequisition(
                REQUISITION,
                null,
                null,
                null,
                null,
                null,
                new CompensationBand(euros(70_000), euros(90_000)),
                null,
                AMENDED);
    }
}
