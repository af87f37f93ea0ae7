package dev.tandem.command.requisition.requirements.declinesuggestion;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.SUGGESTION_SETTLED;
import static dev.tandem.command.requisition.RequisitionRule.SUGGESTION_UNKNOWN;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.SUGGESTION;
import static dev.tandem.command.story.Requirements.requirementsProposed;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requirements.suggested;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.SuggestionId;
import dev.tandem.events.requisition.SuggestionDeclined;
import org.junit.jupiter.api.Test;

class DeclineSuggestionTest {

    private static final String WHY = "The team has somebody who does it";
    private static final DeclineSuggestion DECLINE = new DeclineSuggestion(REQUISITION, SUGGESTION, WHY);

    @Test
    void eitherPartnerSaysThatTheSearchGoesOnWithoutIt() {
        given(opened(), requirementsProposed(JAVA_MUST), suggested(SUGGESTION))
                .when(DECLINE)
                .by(ROB, Role.RECRUITER)
                .records(declined(RECRUITER));
        given(opened(), requirementsProposed(JAVA_MUST), suggested(SUGGESTION))
                .when(DECLINE)
                .by(MIA, Role.HIRING_MANAGER)
                .records(declined(MANAGER));
    }

    @Test
    void onceAndOnlyWhatWasSuggested() {
        given(opened(), suggested(new SuggestionId("sug-5")))
                .when(DECLINE)
                .by(ROB, Role.RECRUITER)
                .refuses(SUGGESTION_UNKNOWN);
        given(opened(), suggested(SUGGESTION), declined(RECRUITER))
                .when(DECLINE)
                .by(ROB, Role.RECRUITER)
                .refuses(SUGGESTION_SETTLED);
    }

    @Test
    void aRevisionSettlesWhatWasSuggestedBeforeIt() {
        given(opened(), requirementsProposed(JAVA_MUST), suggested(SUGGESTION), requirementsRevised(2, JAVA_MUST))
                .when(DECLINE)
                .by(ROB, Role.RECRUITER)
                .refuses(SUGGESTION_SETTLED);
        given(opened(), suggested(SUGGESTION), requirementsProposed(JAVA_MUST))
                .when(DECLINE)
                .by(ROB, Role.RECRUITER)
                .refuses(SUGGESTION_SETTLED);
        given(opened(), requirementsProposed(JAVA_MUST), requirementsRevised(2, JAVA_MUST), suggested(SUGGESTION))
                .when(DECLINE)
                .by(ROB, Role.RECRUITER)
                .records(declined(RECRUITER));
    }

    private static SuggestionDeclined declined(PersonId by) {
        return new SuggestionDeclined(SUGGESTION, REQUISITION, WHY, by);
    }
}
