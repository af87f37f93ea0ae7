package dev.tandem.events.partnership;

import dev.tandem.events.PersonId;
import dev.tandem.events.QuestionId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import java.util.Set;

/**
 * A question of one side was not answered by the other in the agreed time.
 *
 * @param owing the side that was asked
 */
public record AnswerOverdue(
        QuestionId question, RequisitionId requisition, Side owing, PersonId owedBy, Instant since, Instant dueAt)
        implements OverdueEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                requisition.tag(),
                question.tag(),
                owing == Side.HIRING_MANAGER ? owedBy.asManager() : owedBy.asRecruiter());
    }
}
