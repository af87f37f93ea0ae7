package dev.tandem.events.requisition;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.QuestionId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One side asked the other, and is owed an answer: the clock runs both ways.
 *
 * @param application whom it is about, if it is about one candidate
 * @param candidate who that is; null exactly if {@code application} is
 * @param by the side that asks
 * @param to who owes the answer
 */
public record QuestionAsked(
        QuestionId question,
        RequisitionId requisition,
        @Nullable ApplicationId application,
        @Nullable CandidateId candidate,
        Side by,
        PersonId askedBy,
        PersonId to,
        @PersonalData String text)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return application == null || candidate == null
                ? Tag.setOf(requisition.tag(), question.tag())
                : Tag.setOf(requisition.tag(), question.tag(), application.tag(), candidate.tag());
    }
}
