package dev.tandem.command.interview.reschedule;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_IN_THE_PAST;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_TIMES;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.interview.InterviewTimes;
import dev.tandem.command.interview.InterviewToCome;
import dev.tandem.events.interview.InterviewRescheduled;
import java.util.List;

/** Decides {@link RescheduleInterview}. */
public final class ReschedulingInterview implements Decision<RescheduleInterview, InterviewToCome> {

    @Override
    public Class<RescheduleInterview> command() {
        return RescheduleInterview.class;
    }

    @Override
    public Reading<InterviewToCome> reads(RescheduleInterview command) {
        return InterviewToCome.reading(command, command.interview());
    }

    @Override
    public Outcome decide(RescheduleInterview command, InterviewToCome interview, Occasion occasion) {
        if (interview.refuses(command.interview(), occasion) instanceof Refused no) {
            return no;
        }
        boolean history = interview.candidacy().history(occasion);
        if (InterviewTimes.refuses(command.startsAt(), command.endsAt(), occasion, history) instanceof Refused no) {
            return no;
        }
        return recorded(new InterviewRescheduled(
                command.interview(),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.startsAt(),
                command.endsAt(),
                command.causedBy(),
                command.reason()));
    }

    @Override
    public List<Rule> refusals() {
        return InterviewToCome.rulesAnd(OFFER_OPEN, INTERVIEW_TIMES, INTERVIEW_IN_THE_PAST);
    }
}
