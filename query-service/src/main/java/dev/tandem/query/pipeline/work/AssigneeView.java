package dev.tandem.query.pipeline.work;

import dev.tandem.events.PersonId;
import java.util.List;
import java.util.stream.Collectors;
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

    static String sentence(List<AssigneeView> people) {
        String all = people.stream().map(AssigneeView::name).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
    }

    private String name() {
        return person == null ? "the candidate" : person.value();
    }
}
