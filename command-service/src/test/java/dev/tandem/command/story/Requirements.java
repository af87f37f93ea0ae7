package dev.tandem.command.story;

import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.Requisitions.REQUISITION;

import dev.tandem.events.SuggestionId;
import dev.tandem.events.requisition.Competency;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.PanelAssigned;
import dev.tandem.events.requisition.PanelMember;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.RequirementSuggested;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.ScorecardDefined;
import dev.tandem.events.requisition.SuggestedRequirement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the search looks for, and who is to assess it. */
public final class Requirements {

    public static final RequirementId JAVA = new RequirementId("java");
    public static final RequirementId PAYMENTS = new RequirementId("payments");
    public static final CompetencyId ENGINEERING = new CompetencyId("engineering");
    public static final CompetencyId DOMAIN = new CompetencyId("domain");

    public static final Requirement JAVA_MUST = requirement("java", Requirement.Necessity.MUST_HAVE, ENGINEERING);
    public static final Requirement PAYMENTS_NICE = requirement("payments", Requirement.Necessity.NICE_TO_HAVE, DOMAIN);
    public static final Requirement PAYMENTS_MUST = requirement("payments", Requirement.Necessity.MUST_HAVE, DOMAIN);

    public static final SuggestionId SUGGESTION = new SuggestionId("sug-4");
    public static final SuggestedRequirement ON_CALL = new SuggestedRequirement(
            "Has been on call for a service that others depended on",
            Requirement.Necessity.NICE_TO_HAVE,
            Requirement.RequirementKind.EXPERIENCE);

    private Requirements() {}

    /** Noor's rejection showed that nobody had asked for it. */
    public static RequirementSuggested suggested(SuggestionId suggestion) {
        return new RequirementSuggested(suggestion, REQUISITION, APPLICATION, ON_CALL, MANAGER);
    }

    public static Requirement requirement(String id, Requirement.Necessity necessity, CompetencyId competency) {
        return new Requirement(
                new RequirementId(id), "Has done " + id, necessity, Requirement.RequirementKind.EXPERIENCE, competency);
    }

    public static RequirementsProposed requirementsProposed(Requirement... requirements) {
        return new RequirementsProposed(REQUISITION, 1, List.of(requirements), List.of());
    }

    public static RequirementsRevised requirementsRevised(int version, Requirement... requirements) {
        return new RequirementsRevised(REQUISITION, version, List.of(requirements), List.of(), List.of(), null);
    }

    public static RequirementsApproved requirementsApproved(int version) {
        return new RequirementsApproved(REQUISITION, version, MANAGER);
    }

    public static ScorecardDefined scorecardDefined(CompetencyId... competencies) {
        return new ScorecardDefined(
                REQUISITION,
                Stream.of(competencies).map(Requirements::competency).toList());
    }

    public static Competency competency(CompetencyId id) {
        return new Competency(
                id, "Competency " + id, Map.of(1, "one", 2, "two", 3, "three", 4, "four"), List.of("Tell me about it"));
    }

    public static PanelAssigned panelAssigned() {
        return new PanelAssigned(
                REQUISITION,
                List.of(
                        new PanelMember(INTERVIEWER, List.of(ENGINEERING), false),
                        new PanelMember(MANAGER, List.of(DOMAIN), false)));
    }
}
