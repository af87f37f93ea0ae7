package dev.tandem.command.requisition;

import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.PersonId;
import java.util.List;
import java.util.Map;

/** Whose deed a command on a requisition is. */
public enum Partner {
    RECRUITER(RequisitionRule.NOT_ITS_RECRUITER),
    HIRING_MANAGER(RequisitionRule.NOT_ITS_HIRING_MANAGER),
    /** The recruiter or the hiring manager. */
    EITHER(RequisitionRule.NOT_ITS_PARTNER);

    private final RequisitionRule rule;

    Partner(RequisitionRule rule) {
        this.rule = rule;
    }

    /** The rules by which {@link RequisitionStanding#onlyFor} refuses, and more. */
    public List<Rule> rulesAnd(Rule... more) {
        return Rule.listed(List.of(RequisitionRule.REQUISITION_UNKNOWN, rule), more);
    }

    /** The rules by which {@link RequisitionStanding#openFor} refuses, and more. */
    public List<Rule> rulesWhileOpenAnd(Rule... more) {
        return Rule.listed(rulesAnd(RequisitionRule.REQUISITION_FILLED, RequisitionRule.REQUISITION_CANCELLED), more);
    }

    /** The rules by which {@link RequisitionStanding#onlyForHistoryOr} refuses, and more. */
    public List<Rule> rulesWithHistoryAnd(Rule... more) {
        return Rule.listed(List.of(RequisitionRule.REQUISITION_UNKNOWN, rule, RequisitionRule.NOT_IMPORTED), more);
    }

    Refused refused(RequisitionStanding standing, PersonId actor) {
        return switch (this) {
            case RECRUITER ->
                new Refused(
                        rule,
                        "Only " + standing.recruiter() + ", the recruiter of the requisition, may do this; you are "
                                + actor + ".",
                        Map.of("recruiter", standing.recruiter()));
            case HIRING_MANAGER ->
                new Refused(
                        rule,
                        "Only " + standing.hiringManager() + ", the hiring manager of the requisition, may do this; "
                                + "you are " + actor + ".",
                        Map.of("hiringManager", standing.hiringManager()));
            case EITHER ->
                new Refused(
                        rule,
                        "Only " + standing.recruiter() + " (recruiter) or " + standing.hiringManager()
                                + " (hiring manager) may do this; you are " + actor + ".",
                        Map.of("recruiter", standing.recruiter(), "hiringManager", standing.hiringManager()));
        };
    }
}
