package dev.tandem.command.requisition.lifecycle.open;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_EXCEEDED;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_NOT_APPROVED;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_UNKNOWN;
import static dev.tandem.command.requisition.RequisitionRule.COMPENSATION_REQUIRED;
import static dev.tandem.command.requisition.RequisitionRule.ID_NOT_YOURS_TO_CHOOSE;
import static dev.tandem.command.requisition.RequisitionRule.NEEDED_BY_PASSED;
import static dev.tandem.command.requisition.RequisitionRule.PARTNERS_ARE_TWO;
import static dev.tandem.command.requisition.RequisitionRule.PERSON_NOT_AVAILABLE;
import static dev.tandem.command.requisition.RequisitionRule.RECRUITER_NOT_NAMED;
import static dev.tandem.command.requisition.RequisitionRule.RECRUITER_OPENS_THEIR_OWN;
import static dev.tandem.command.requisition.RequisitionRule.REPLACED_NAMED_ONCE;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_EXISTS;
import static dev.tandem.command.requisition.RequisitionRule.STAGE_REPEATED;
import static dev.tandem.command.story.Headcounts.HEADCOUNT;
import static dev.tandem.command.story.Headcounts.headcountApproved;
import static dev.tandem.command.story.Headcounts.headcountPlanned;
import static dev.tandem.command.story.Houses.applied;
import static dev.tandem.command.story.Houses.houseTermsAdopted;
import static dev.tandem.command.story.Offers.euros;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.openedFrom;
import static dev.tandem.command.story.Requisitions.openedThrough;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.requisition.lifecycle.open.OpenRequisition.Replaces;
import dev.tandem.events.Event;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.people.HouseTerms.HouseScope;
import dev.tandem.events.planning.HeadcountDeclined;
import dev.tandem.events.planning.HeadcountReleased;
import dev.tandem.events.requisition.CompensationBand;
import dev.tandem.events.requisition.Confidential;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.TermsApplied;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenRequisitionTest {

    private static final CompensationBand BAND = new CompensationBand(euros(62_000), euros(78_000));

    @Test
    void termsOfTheHouseBindWhatIsOpenedUnderThem() {
        List<Event> recorded = given(houseTermsAdopted(1, HouseScope.ALL, false))
                .when(open(null, MANAGER, null, BAND, null))
                .by(ROB, Role.RECRUITER)
                .recorded();
        assertThat(recorded).hasSize(2);
        assertThat(recorded.getLast())
                .isEqualTo(new TermsApplied(
                        ((RequisitionOpened) recorded.getFirst()).requisition(), applied(1), List.of()));
    }

    @Test
    void butNothingThatIsBroughtIn() {
        given(houseTermsAdopted(1, HouseScope.ALL, false))
                .when(open(null, MANAGER, RECRUITER, BAND, null))
                .by("im", Role.IMPORTER)
                .records(RequisitionOpened.class);
    }

    @Test
    void recruiterOpensASearchThatIsTheirs() {
        given().when(open(REQUISITION, MANAGER, null, BAND, null))
                .by(ROB, Role.RECRUITER)
                .records(openedThrough(Stage.DEFAULT));
    }

    @Test
    void aPastWithoutStagesHasThoseOfBefore() {
        assertThat(given().when(open(null, MANAGER, RECRUITER, BAND, null))
                        .by("im", Role.IMPORTER)
                        .recorded())
                .singleElement()
                .extracting(event -> ((RequisitionOpened) event).stages())
                .isEqualTo(Stage.FORMER_DEFAULT);
    }

    @Test
    void anIdIsGivenToARequisitionWithoutOne() {
        assertThat(given().when(open(null, MANAGER, RECRUITER, BAND, null))
                        .by(ROB, Role.RECRUITER)
                        .recorded())
                .singleElement()
                .extracting(event -> ((RequisitionOpened) event).requisition())
                .isEqualTo(new RequisitionId("new-1"));
    }

    @Test
    void importerBringsInASearchWithStagesOfItsOwnAndWithoutABand() {
        List<Stage> stages = List.of(new Stage("APPLIED"), new Stage("SCREENED"));
        assertThat(given().when(open(null, MANAGER, RECRUITER, null, stages))
                        .by("im", Role.IMPORTER)
                        .recorded())
                .singleElement()
                .satisfies(event -> {
                    RequisitionOpened opened = (RequisitionOpened) event;
                    assertThat(opened.origin()).isEqualTo(Origin.IMPORTED);
                    assertThat(opened.recruiter()).isEqualTo(RECRUITER);
                    assertThat(opened.stages()).isEqualTo(stages);
                    assertThat(opened.compensation()).isNull();
                });
    }

    @Test
    void anIdIsUsedOnce() {
        given(opened())
                .when(open(REQUISITION, MANAGER, null, BAND, null))
                .by(ROB, Role.RECRUITER)
                .refuses(REQUISITION_EXISTS);
    }

    @Test
    void historyNamesItsRecruiter() {
        given().when(open(null, MANAGER, null, BAND, null))
                .by("im", Role.IMPORTER)
                .refuses(RECRUITER_NOT_NAMED);
    }

    @Test
    void nobodyOpensForAnotherRecruiter() {
        given().when(open(null, MANAGER, new PersonId("rita"), BAND, null))
                .by(ROB, Role.RECRUITER)
                .refuses(RECRUITER_OPENS_THEIR_OWN);
    }

    @Test
    void nobodyIsTheirOwnPartner() {
        given().when(open(null, RECRUITER, null, BAND, null))
                .by(ROB, Role.RECRUITER)
                .refuses(PARTNERS_ARE_TWO);
    }

    @Test
    void aSearchSaysWhatItCanPay() {
        given().when(open(null, MANAGER, null, null, null))
                .by(ROB, Role.RECRUITER)
                .refuses(COMPENSATION_REQUIRED);
    }

    @Test
    void stagesAreDifferentFromEachOther() {
        given().when(open(null, MANAGER, null, BAND, List.of(Stage.SUBMITTED, Stage.OFFER, Stage.SUBMITTED)))
                .by(ROB, Role.RECRUITER)
                .refuses(STAGE_REPEATED);
    }

    @Test
    void atLeastOnePersonIsWanted() {
        given().when(new OpenRequisition(
                        null,
                        " ",
                        "Payments",
                        "ENGINEER",
                        "Lisbon",
                        0,
                        MANAGER,
                        null,
                        BAND,
                        null,
                        null,
                        null,
                        null,
                        null))
                .by(MIA, Role.RECRUITER)
                .isInvalidAt("title", "openings");
    }

    @Test
    void theSearchesFromAHeadcountNeverWantMoreThanItAllows() {
        given(headcountPlanned(), headcountApproved(3))
                .when(from(3))
                .by(ROB, Role.RECRUITER)
                .records(RequisitionOpened.class);
        given(headcountPlanned(), headcountApproved(3), openedFrom(HEADCOUNT, 2))
                .when(from(2))
                .by(ROB, Role.RECRUITER)
                .refuses(HEADCOUNT_EXCEEDED);
        given(headcountPlanned(), headcountApproved(3), openedFrom(HEADCOUNT, 2))
                .and(new HeadcountReleased(HEADCOUNT, REQUISITION, 1))
                .when(from(2))
                .by(ROB, Role.RECRUITER)
                .records(RequisitionOpened.class);
    }

    @Test
    void nobodyIsSearchedForBeforeTheHeadcountIsApproved() {
        given().when(from(1)).by(ROB, Role.RECRUITER).refuses(HEADCOUNT_UNKNOWN);
        given(headcountPlanned()).when(from(1)).by(ROB, Role.RECRUITER).refuses(HEADCOUNT_NOT_APPROVED);
        given(headcountPlanned(), new HeadcountDeclined(HEADCOUNT, "Upskill instead", MANAGER))
                .when(from(1))
                .by(ROB, Role.RECRUITER)
                .refuses(HEADCOUNT_NOT_APPROVED);
    }

    @Test
    void nobodyIsNeededYesterdayButInAPast() {
        LocalDate passed = LocalDate.parse("2001-01-01");
        given().when(neededBy(passed)).by(ROB, Role.RECRUITER).refuses(NEEDED_BY_PASSED);
        given().when(neededBy(passed)).by("im", Role.IMPORTER).records(RequisitionOpened.class);
    }

    @Test
    void aSearchMayBeConfidentialFromTheBeginning() {
        Confidential kept = new Confidential(List.of(new PersonId("tea")), List.of(new PersonId("eve")));
        assertThat(given().when(kept(kept, null)).by(ROB, Role.RECRUITER).recorded())
                .singleElement()
                .extracting(event -> ((RequisitionOpened) event).confidential())
                .isEqualTo(kept);
    }

    @Test
    void whomItReplacesIsAUserOrAName() {
        assertThat(replaced(new Replaces(new PersonId("bob"), null))).isEqualTo("person:bob");
        assertThat(replaced(new Replaces(null, "Bob Example"))).isEqualTo("name:Bob Example");
        given().when(kept(null, new Replaces(null, null)))
                .by(ROB, Role.RECRUITER)
                .refuses(REPLACED_NAMED_ONCE);
        given().when(kept(null, new Replaces(new PersonId("bob"), "Bob Example")))
                .by(ROB, Role.RECRUITER)
                .refuses(REPLACED_NAMED_ONCE);
    }

    @Test
    void whomItReplacesHasNothingToDoWithIt() {
        Confidential kept = new Confidential(List.of(new PersonId("tea")), List.of(new PersonId("eve")));
        for (PersonId replaced : List.of(RECRUITER, MANAGER, new PersonId("tea"), new PersonId("eve"))) {
            given().when(kept(kept, new Replaces(replaced, null)))
                    .by(ROB, Role.RECRUITER)
                    .refuses(PERSON_NOT_AVAILABLE);
        }
    }

    @Test
    void nobodyButImportersChoosesTheIdOfASearchThatIsKeptFromOthers() {
        Confidential kept = new Confidential(List.of(new PersonId("tea")), List.of(new PersonId("eve")));
        given().when(kept(REQUISITION, kept, null)).by(ROB, Role.RECRUITER).refuses(ID_NOT_YOURS_TO_CHOOSE);
        given().when(kept(REQUISITION, null, new Replaces(null, "Bob Example")))
                .by(ROB, Role.RECRUITER)
                .refuses(ID_NOT_YOURS_TO_CHOOSE);
    }

    private static @Nullable String replaced(Replaces replaces) {
        return ((RequisitionOpened) given().when(kept(null, replaces))
                        .by(ROB, Role.RECRUITER)
                        .recorded()
                        .getFirst())
                .replaces();
    }

    private static OpenRequisition kept(@Nullable Confidential confidential, @Nullable Replaces replaces) {
        return kept(null, confidential, replaces);
    }

    private static OpenRequisition kept(
            @Nullable RequisitionId id, @Nullable Confidential confidential, @Nullable Replaces replaces) {
        return new OpenRequisition(
                id,
                "Backend engineer",
                "Payments",
                "ENGINEER",
                "Lisbon",
                1,
                MANAGER,
                null,
                BAND,
                null,
                null,
                null,
                null,
                null,
                confidential,
                replaces);
    }

    private static OpenRequisition neededBy(LocalDate day) {
        return new OpenRequisition(
                null,
                "Backend engineer",
                "Payments",
                "ENGINEER",
                "Lisbon",
                1,
                MANAGER,
                RECRUITER,
                BAND,
                null,
                null,
                null,
                "Senior",
                day);
    }

    private static OpenRequisition from(int openings) {
        return new OpenRequisition(
                null,
                "Backend engineer",
                "Payments",
                "ENGINEER",
                "Lisbon",
                openings,
                MANAGER,
                null,
                BAND,
                HEADCOUNT,
                null,
                null,
                null,
                null);
    }

    private static OpenRequisition open(
            @Nullable RequisitionId id,
            PersonId manager,
            @Nullable PersonId recruiter,
            @Nullable CompensationBand band,
            @Nullable List<Stage> stages) {
        return new OpenRequisition(
                id,
                "Backend engineer",
                "Payments",
                "ENGINEER",
                "Lisbon",
                1,
                manager,
                recruiter,
                band,
                null,
                null,
                stages,
                null,
                null);
    }
}
