package dev.tandem.events.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.QuestionId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/**
 * The candidate was erased: from now on nothing is said of them on this search, nor to them, and nobody owes it. An application
 * under way is closed with it.
 *
 * @param questions which questions about them were open, and are answered no more
 */
public record ApplicationForgotten(
        ApplicationId application, RequisitionId requisition, CandidateId candidate, List<QuestionId> questions)
        implements ApplicationEvent {

    /** Copies the list. */
    public ApplicationForgotten {
        questions = List.copyOf(questions);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag());
    }
}
