package dev.tandem.command.requisition.requirements.propose;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_ALREADY_PROPOSED;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENT_REPEATED;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS_NICE;
import static dev.tandem.command.story.Requirements.requirement;
import static dev.tandem.command.story.Requirements.requirementsProposed;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.requisition.Advisory;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.Requirement.Necessity;
import dev.tandem.events.requisition.RequirementsProposed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProposeRequirementsTest {

    @Test
    void eitherPartnerProposesTheFirstVersion() {
        given(opened())
                .when(new ProposeRequirements(REQUISITION, List.of(JAVA_MUST, PAYMENTS_NICE)))
                .by(MIA, Role.HIRING_MANAGER)
                .records(requirementsProposed(JAVA_MUST, PAYMENTS_NICE));
    }

    @Test
    void moreThanSixMustHavesAreAllowedAndMarked() {
        given(opened())
                .when(new ProposeRequirements(REQUISITION, mustHaves(6)))
                .by(ROB, Role.RECRUITER)
                .records(new RequirementsProposed(REQUISITION, 1, mustHaves(6), List.of()));
        given(opened())
                .when(new ProposeRequirements(REQUISITION, mustHaves(7)))
                .by(ROB, Role.RECRUITER)
                .records(new RequirementsProposed(REQUISITION, 1, mustHaves(7), List.of(Advisory.PURPLE_SQUIRREL)));
    }

    /** In either language, and never refused: whoever reads it decides. */
    @Test
    void askingForSomebodyOfACertainKindIsAllowedAndMarked() {
        for (String trait : List.of("Native speaker of German", "Muttersprachler")) {
            List<Requirement> asked = List.of(JAVA_MUST, asking(trait));
            given(opened())
                    .when(new ProposeRequirements(REQUISITION, asked))
                    .by(ROB, Role.RECRUITER)
                    .records(new RequirementsProposed(REQUISITION, 1, asked, List.of(Advisory.ASKS_FOR_A_TRAIT)));
        }
        List<Requirement> language = List.of(JAVA_MUST, asking("Japanese N1 required"));
        given(opened())
                .when(new ProposeRequirements(REQUISITION, language))
                .by(ROB, Role.RECRUITER)
                .records(new RequirementsProposed(REQUISITION, 1, language, List.of()));
    }

    private static Requirement asking(String text) {
        return new Requirement(
                PAYMENTS_NICE.id(), text, Necessity.NICE_TO_HAVE, Requirement.RequirementKind.SKILL, ENGINEERING);
    }

    @Test
    void aSecondProposalIsARevision() {
        given(opened(), requirementsProposed(JAVA_MUST))
                .when(new ProposeRequirements(REQUISITION, List.of(PAYMENTS_NICE)))
                .by(ROB, Role.RECRUITER)
                .refuses(REQUIREMENTS_ALREADY_PROPOSED);
    }

    @Test
    void idsAreNotRepeated() {
        given(opened())
                .when(new ProposeRequirements(REQUISITION, List.of(JAVA_MUST, JAVA_MUST)))
                .by(ROB, Role.RECRUITER)
                .refuses(REQUIREMENT_REPEATED);
    }

    private static List<Requirement> mustHaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> requirement("skill-" + n, Necessity.MUST_HAVE, ENGINEERING))
                .toList();
    }
}
