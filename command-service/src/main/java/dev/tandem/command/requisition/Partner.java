package dev.tandem.command.requisition;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.requisition.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** Whether it is that side, or either. */
    boolean includes(Side side) {
        return this == EITHER || (this == RECRUITER) == (side == Side.RECRUITER);
    }

    Refused toOthers(RequisitionState state, CommandContext context) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (this != HIRING_MANAGER) {
            details.put("recruiter", state.recruiter());
        }
        if (this != RECRUITER) {
            details.put("hiringManager", state.hiringManager());
        }
        String who =
                switch (this) {
                    case RECRUITER -> state.recruiter() + ", the recruiter of the requisition,";
                    case HIRING_MANAGER -> state.hiringManager() + ", the hiring manager of the requisition,";
                    case EITHER -> state.recruiter() + " (recruiter) or " + state.hiringManager() + " (hiring manager)";
                };
        String sentence = "Only " + who + " may do this; you are " + context.actor();
        List<String> relations = state.team().namesOf(context.actor(), context.now());
        @Nullable Act act = context.admission().act();
        if (relations.isEmpty() || act == null) {
            return refused(rule, sentence + ".", details);
        }
        details.put("yours", relations);
        details.put("act", act);
        return refused(
                rule, sentence + ", " + String.join(" and ", relations) + " here, which does not cover it.", details);
    }
}
