package dev.tandem.command.house.propose;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.command.requisition.agreement.TermsGiven;
import dev.tandem.events.Role;
import dev.tandem.events.offer.ApprovalPolicy;
import dev.tandem.events.requisition.HousePolicies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Proposes terms for the whole house: what binds every search within a scope whose partners have agreed on nothing else. They bind
 * nobody before the other of talent acquisition and business has adopted them. A term left out takes its default.
 *
 * @param department for the searches of this department only
 * @param roleType for searches for this type of role only; they go before those of a department, and these before those of all
 * @param terms what each side promises
 * @param policies what is advised or required beyond the clocks; left out, nothing
 * @param approvals who approves offers: the hiring manager, or others by name, in order or together; and an executive by name for what
 *     exceeds the band. Left out, the hiring manager alone
 * @param alsoOpen whether they bind the searches within the scope that are under way too, from their adoption on
 */
@Allowed({Role.TA_LEADER, Role.EXECUTIVE})
@Example(by = "ta-leader:tara", value = """
        {"department": null, "roleType": "ENGINEER",
         "terms": {"submittalReview": "PT48H", "feedbackAfterInterview": "PT24H", "opening": {"kickoff": "PT120H"},
           "calendar": {"kind": "WORKING_DAYS", "zone": "Europe/Lisbon",
             "workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], "holidays": ["2099-12-25"]}},
         "policies": {"trainedInterviewers": "ADVISE", "payInJobAd": "REQUIRE",
           "escalations": {"executive": "eva", "leader": "tara"}},
         "approvals": {"sequence": "IN_ORDER", "approvers": [{"as": "HIRING_MANAGER"}, {"as": "NAMED", "person": "ed"}],
           "aboveBand": {"as": "EXECUTIVE", "person": "eva"}},
         "alsoOpen": true}
        """)
public record ProposeHouseTerms(
        @Nullable @Size(min = 1, max = 200) String department,
        @Nullable @Size(min = 1, max = 100) String roleType,
        @NotNull @Valid TermsGiven terms,
        @Valid @Nullable HousePolicies policies,
        @Valid @Nullable ApprovalPolicy approvals,
        boolean alsoOpen)
        implements Command {}
