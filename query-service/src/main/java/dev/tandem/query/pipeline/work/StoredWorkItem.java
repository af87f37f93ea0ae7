package dev.tandem.query.pipeline.work;

import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DebriefId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.OfferId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.pipeline.progress.SearchPhase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody, as it is stored.
 *
 * @param key unique among all that waits, and stable while it waits
 * @param during in which phase of the requisition it is shown; null: in all
 * @param assignees who has to act; any one of them can, or all must, as the kind says
 * @param since when the waiting began
 * @param due by when it was promised or put into the calendar; null where nothing was promised, and for history brought
 *     in, on which no clock runs
 * @param promise which promise of the agreement {@code due} comes from; null where it comes from none
 * @param absent who owes it and is away when it is due, with nobody there who acts for them; null: nobody is, or nothing is promised
 * @param startsAt when an interview or debrief in the calendar begins; null else
 * @param commands those that settle it and are not refused as things stand, whoever gives them
 * @param version the newest version of what it is about: requirements, terms or a plan; null else
 */
public record StoredWorkItem(
        String key,
        WorkItemKind kind,
        @Nullable SearchPhase during,
        List<Assignee> assignees,
        RequisitionId requisition,
        @Nullable ApplicationId application,
        @Nullable CandidateId candidate,
        @Nullable InterviewId interview,
        @Nullable DebriefId debrief,
        @Nullable OfferId offer,
        @Nullable ProposalId proposal,
        Instant since,
        @Nullable Instant due,
        @Nullable PromiseKind promise,
        @Nullable AbsentOwner absent,
        @Nullable Instant startsAt,
        List<String> commands,
        @Nullable Integer version) {

    /** Rows from before they said so have all that settle their kind. */
    public StoredWorkItem {
        commands = commands == null ? kind.commands() : List.copyOf(commands);
    }

    /** Which of several things of its kind it is about: what its key ends with. */
    String about() {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
