package dev.tandem.command.interview;

import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.InterviewId;
import dev.tandem.events.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an application stands, and what is known of its interviews. */
public record InterviewState(Candidacy candidacy, InterviewLoop loop) {

    /** Reads the application and all of its interviews. */
    public static DecisionModel<InterviewState> model(OnApplication command) {
        return model(command, command.application().tag());
    }

    /** Reads the application and that one of its interviews. */
    public static DecisionModel<InterviewState> model(OnApplication command, InterviewId interview) {
        return model(command, command.application().tag(), interview.tag());
    }

    private static DecisionModel<InterviewState> model(OnApplication command, Tag... interviews) {
        return DecisionModel.into(InterviewState::new, Candidacy.model(command), InterviewLoop.PART.of(interviews));
    }

    /** Refuses unless one of the two partners speaks of an interview that is still to come; null if so. */
    public @Nullable Refused refusesUnlessToCome(InterviewId id, CommandContext context) {
        @Nullable Refused no = firstRefusal(candidacy.goesOnBy(Partner.EITHER, context), candidacy.whileOfferStands());
        if (no != null) {
            return no;
        }
        InterviewLoop.@Nullable Interview interview = loop.find(id);
        if (interview == null) {
            return refused(InterviewRule.INTERVIEW_UNKNOWN);
        }
        if (interview.completed()) {
            return refused(InterviewRule.INTERVIEW_ALREADY_COMPLETED);
        }
        return interview.cancelled()
                ? refused(InterviewRule.INTERVIEW_CALLED_OFF)
                : RequisitionState.notBefore(interview.latest(), context);
    }

    /** The rules by which {@link #refusesUnlessToCome} refuses, and more. */
    public static List<Rule> rulesUnlessToComeAnd(Rule... more) {
        return Rule.listed(
                Candidacy.rules(
                        Partner.EITHER,
                        InterviewRule.INTERVIEW_UNKNOWN,
                        InterviewRule.INTERVIEW_ALREADY_COMPLETED,
                        InterviewRule.INTERVIEW_CALLED_OFF),
                more);
    }
}
