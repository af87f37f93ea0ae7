package dev.tandem.query.pipeline.work;

import dev.tandem.events.PersonId;
import dev.tandem.query.personaldata.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is waited for.
 *
 * @param party as what
 * @param person who; null for the candidate, whom the item names
 */
public record AssigneeView(PartyRole party, @Nullable PersonId person) {

    static AssigneeView of(Assignee assignee, RequisitionRef requisition) {
        return switch (assignee.party()) {
            case RECRUITER -> new AssigneeView(PartyRole.RECRUITER, requisition.recruiter());
            case HIRING_MANAGER -> new AssigneeView(PartyRole.HIRING_MANAGER, requisition.hiringManager());
            case INTERVIEWER, APPROVER, CANDIDATE -> new AssigneeView(assignee.party(), assignee.person());
        };
    }

    /** Goes on in a sentence with all of them. */
    static void tell(List<AssigneeView> people, Sentence.Writer sentence) {
        for (int i = 0; i < people.size(); i++) {
            if (i > 0) {
                sentence.words(i == people.size() - 1 ? " and " : ", ");
            }
            PersonId person = people.get(i).person();
            if (person == null) {
                sentence.words("the candidate");
            } else {
                sentence.person(person);
            }
        }
    }
}
