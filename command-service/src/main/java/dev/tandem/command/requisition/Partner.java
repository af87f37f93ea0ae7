package dev.tandem.command.requisition;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.PersonId;
import java.util.List;
import java.util.Map;

/** Which of the two partners may give a command on a requisition. */
public enum Partner {
    RECRUITER(RequisitionRule.NOT_ITS_RECRUITER),
    HIRING_MANAGER(RequisitionRule.NOT_ITS_HIRING_MANAGER),
    /** The recruiter or the hiring manager. */
    EITHER(RequisitionRule.NOT_ITS_PARTNER);

    private final RequisitionRule rule;

    Partner(RequisitionRule rule) {
        this.rule = rule;
    }

    /** The rules by which {@link RequisitionState#onlyFor} refuses, and more. */
    public List<Rule> rulesAnd(Rule... more) {
        return Rule.listed(List.of(RequisitionRule.REQUISITION_UNKNOWN, rule), more);
    }

    /** The rules by which {@link RequisitionState#openFor} refuses, and more. */
    public List<Rule> rulesWhileOpenAnd(Rule... more) {
        return Rule.listed(rulesAnd(RequisitionRule.REQUISITION_FILLED, RequisitionRule.REQUISITION_CANCELLED), more);
    }

    /** The rules by which {@link RequisitionState#onlyForHistoryOr} refuses, and more. */
    public List<Rule> rulesWithHistoryAnd(Rule... more) {
        return Rule.listed(
                List.of(
                        RequisitionRule.REQUISITION_UNKNOWN,
                        rule,
                        RequisitionRule.NOT_IMPORTED,
                        RequisitionRule.HISTORY_OUT_OF_ORDER),
                more);
    }

    Refused toOthers(RequisitionState state, PersonId actor) {
        return switch (this) {
            case RECRUITER ->
                refused(
                        rule,
                        "Only " + state.recruiter() + ", the recruiter of the requisition, may do this; you are "
                                + actor + ".",
                        Map.of("recruiter", state.recruiter()));
            case HIRING_MANAGER ->
                refused(
                        rule,
                        "Only " + state.hiringManager() + ", the hiring manager of the requisition, may do this; "
                                + "you are " + actor + ".",
                        Map.of("hiringManager", state.hiringManager()));
            case EITHER ->
                refused(
                        rule,
                        "Only " + state.recruiter() + " (recruiter) or " + state.hiringManager()
                                + " (hiring manager) may do this; you are " + actor + ".",
                        Map.of("recruiter", state.recruiter(), "hiringManager", state.hiringManager()));
        };
    }
}
