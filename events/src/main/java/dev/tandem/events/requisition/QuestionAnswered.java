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
 * The answer came; its clock stops.
 *
 * @param application whom it is about, if it is about one candidate
 * @param candidate who that is; null exactly if {@code application} is
 */
public record QuestionAnswered(
        QuestionId question,
        RequisitionId requisition,
        @Nullable ApplicationId application,
        @Nullable CandidateId candidate,
        PersonId answeredBy,
        @PersonalData String text)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return application == null || candidate == null
                ? Tag.setOf(requisition.tag(), question.tag())
                : Tag.setOf(requisition.tag(), question.tag(), application.tag(), candidate.tag());
    }
}
