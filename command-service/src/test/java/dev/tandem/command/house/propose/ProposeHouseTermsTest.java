package dev.tandem.command.house.propose;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.house.HouseRule.APPROVERS_UNCLEAR;
import static dev.tandem.command.requisition.RequisitionRule.SLA_TERM_OUT_OF_RANGE;
import static dev.tandem.command.story.Houses.EVE;
import static dev.tandem.command.story.Houses.HOUSE_TERMS;
import static dev.tandem.command.story.Houses.TEA;
import static dev.tandem.command.story.Houses.house;
import static dev.tandem.command.story.Houses.houseTermsProposed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.requisition.agreement.TermsGiven;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.offer.ApprovalPolicy;
import dev.tandem.events.offer.ApprovalPolicy.Sequence;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.people.HouseTerms;
import dev.tandem.events.people.HouseTerms.HouseScope;
import dev.tandem.events.people.HouseTermsProposed;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposeHouseTermsTest {

    @Test
    void termsLeftOutAreTheUsualOnes() {
        given().when(new ProposeHouseTerms(null, null, terms(null, null), null, null, true))
                .by("tea", Role.TA_LEADER)
                .records(houseTermsProposed(1));
    }

    @Test
    void theBusinessProposesOthersForSomeSearches() {
        given(houseTermsProposed(1))
                .when(new ProposeHouseTerms("Payments", "ENGINEER", terms(null, null), null, null, false))
                .by("eve", Role.EXECUTIVE)
                .records(new HouseTermsProposed(
                        2, house(new HouseScope("Payments", "ENGINEER"), false), EVE, Role.EXECUTIVE));
    }

    @Test
    void theyRunOutInATimeThatPeoplePlanWith() {
        given().when(new ProposeHouseTerms(null, null, terms(Duration.ofDays(91), null), null, null, true))
                .by("tea", Role.TA_LEADER)
                .refuses(SLA_TERM_OUT_OF_RANGE);
    }

    @Test
    void workingDaysAreCountedWhole() {
        WorkCalendar mondays = new WorkCalendar(
                WorkCalendar.CalendarKind.WORKING_DAYS, ZoneOffset.UTC, Set.of(DayOfWeek.MONDAY), null, null, Set.of());
        var refused = given().when(
                        new ProposeHouseTerms(null, null, terms(Duration.ofHours(36), mondays), null, null, true))
                .by("tea", Role.TA_LEADER)
                .refuses(SLA_TERM_OUT_OF_RANGE);
        assertThat(refused.details()).containsEntry("terms", List.of("submittalReview"));
        given().when(new ProposeHouseTerms(null, null, terms(Duration.ofDays(2), mondays), null, null, true))
                .by("tea", Role.TA_LEADER)
                .records(HouseTermsProposed.class);
    }

    @Test
    void theySayWhoApprovesOffers() {
        ApprovalPolicy together = new ApprovalPolicy(
                Sequence.TOGETHER,
                List.of(Approver.HIRING_MANAGER, Approver.named(new PersonId("fay"))),
                Approver.executive(EVE));
        given().when(approvedBy(together))
                .by("tea", Role.TA_LEADER)
                .records(new HouseTermsProposed(
                        1,
                        new HouseTerms(HouseScope.ALL, HOUSE_TERMS, HousePolicies.NONE, together, true),
                        TEA,
                        Role.TA_LEADER));
    }

    @Test
    void eachApproverIsToldFromTheOthers() {
        Approver fay = Approver.named(new PersonId("fay"));
        Approver nameless = new Approver(Approver.Place.NAMED, null);
        Approver managerByName = new Approver(Approver.Place.HIRING_MANAGER, EVE);
        for (List<Approver> unclear : List.of(
                List.of(nameless), List.of(managerByName), List.of(fay, fay), List.of(Approver.executive(EVE)))) {
            given().when(approvedBy(new ApprovalPolicy(Sequence.IN_ORDER, unclear, null)))
                    .by("tea", Role.TA_LEADER)
                    .refuses(APPROVERS_UNCLEAR);
        }
        given().when(approvedBy(new ApprovalPolicy(Sequence.IN_ORDER, List.of(Approver.HIRING_MANAGER), fay)))
                .by("tea", Role.TA_LEADER)
                .refuses(APPROVERS_UNCLEAR);
    }

    private static ProposeHouseTerms approvedBy(ApprovalPolicy approvals) {
        return new ProposeHouseTerms(null, null, terms(null, null), null, approvals, true);
    }

    private static TermsGiven terms(@Nullable Duration review, @Nullable WorkCalendar calendar) {
        return new TermsGiven(review, null, null, null, null, null, null, calendar, null, null, null, null, null);
    }
}
