package dev.tandem.command.interview;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.events.InterviewId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An interview that can still be moved or called off, and the application that it belongs to. */
public record InterviewToCome(Candidacy candidacy, InterviewLoop loop) {

    /** Reads where that interview stands. */
    public static Reading<InterviewToCome> reading(OnApplication command, InterviewId interview) {
        return Reading.into(new InterviewToCome(Candidacy.UNKNOWN, InterviewLoop.NONE))
                .and(
                        Candidacy.reading(command),
                        InterviewToCome::candidacy,
                        (it, read) -> new InterviewToCome(read, it.loop))
                .of(command.application().tag(), interview.tag())
                .with(InterviewLoop.PART, InterviewToCome::loop, (it, read) -> new InterviewToCome(it.candidacy, read));
    }

    /** Refuses unless one of the two partners speaks of an interview that is still to come; null if so. */
    public @Nullable Refused refuses(InterviewId id, Occasion occasion) {
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

    /** The rules by which {@link #refuses} refuses, and more. */
    public static List<Rule> rulesAnd(Rule... more) {
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
