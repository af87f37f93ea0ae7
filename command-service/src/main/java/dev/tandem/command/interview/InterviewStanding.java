package dev.tandem.command.interview;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.events.InterviewId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an application stands, and what is known of its interviews. */
public record InterviewStanding(Candidacy candidacy, InterviewLoop loop) {

    /** Reads the application and all of its interviews. */
    public static Reading<InterviewStanding> reading(OnApplication command) {
        return reading(command, command.application().tag());
    }

    /** Reads the application and that one of its interviews. */
    public static Reading<InterviewStanding> reading(OnApplication command, InterviewId interview) {
        return reading(command, command.application().tag(), interview.tag());
    }

    private static Reading<InterviewStanding> reading(OnApplication command, Tag... interviews) {
        return Reading.into(new InterviewStanding(Candidacy.UNKNOWN, InterviewLoop.NONE))
                .and(
                        Candidacy.reading(command),
                        InterviewStanding::candidacy,
                        (it, read) -> new InterviewStanding(read, it.loop))
                .of(interviews)
                .with(
                        InterviewLoop.PART,
                        InterviewStanding::loop,
                        (it, read) -> new InterviewStanding(it.candidacy, read));
    }

    /** Refuses unless one of the two partners speaks of an interview that is still to come; null if so. */
    public @Nullable Refused refusesUnlessToCome(InterviewId id, Occasion occasion) {
        if (candidacy.goesOnBy(Partner.EITHER, occasion) instanceof Refused no) {
            return no;
        }
        if (candidacy.whileOfferStands() instanceof Refused no) {
            return no;
        }
        InterviewLoop.@Nullable Interview interview = loop.find(id);
        if (interview == null) {
            return refused(InterviewRule.INTERVIEW_UNKNOWN);
        }
        if (interview.completed()) {
            return refused(InterviewRule.INTERVIEW_ALREADY_COMPLETED);
        }
        return interview.cancelled() ? refused(InterviewRule.INTERVIEW_CALLED_OFF) : null;
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

    private static Refused refused(InterviewRule rule) {
        return new Refused(rule, rule.meaning(), Map.of());
    }
}
