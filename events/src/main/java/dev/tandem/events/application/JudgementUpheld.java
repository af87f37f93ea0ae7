package dev.tandem.events.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/**
 * Somebody upheld a text that judges a candidate and would have been refused. What it says stands in the event that was recorded with
 * this one.
 *
 * @param command the command that the text came with, such as {@code RejectWithFeedback}
 * @param fields where it stands in that command, such as {@code reasons[0].observed}; at least one
 * @param rule by which it would have been refused
 * @param reason why it is not about the person
 */
public record JudgementUpheld(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        String command,
        List<String> fields,
        String rule,
        @PersonalData String reason,
        PersonId by)
        implements ApplicationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag());
    }
}
