package dev.tandem.query.pipeline.work;

import dev.tandem.agreement.DatedObligation;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.DebriefId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonId;
import dev.tandem.events.ProposalId;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.DebriefProgress;
import dev.tandem.query.pipeline.progress.InterviewProgress;
import dev.tandem.query.pipeline.progress.Moment;
import dev.tandem.query.pipeline.progress.OfferProgress;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.pipeline.progress.SearchPhase;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An item of an application in the making. */
final class WorkItemBuilder {

    private final Moment since;
    private final Set<String> refused = new HashSet<>();
    private boolean dated;
    private @Nullable SearchPhase during = SearchPhase.SEARCHING;
    private @Nullable Instant due;
    private @Nullable PromiseKind promise;
    private @Nullable DatedObligation owed;
    private @Nullable Instant startsAt;
    private @Nullable InterviewId interview;
    private @Nullable PersonId by;
    private @Nullable DebriefId debrief;
    private @Nullable OfferId offer;
    private @Nullable ProposalId proposal;

    WorkItemBuilder(Moment since) {
        this.since = since;
        this.dated = !since.broughtIn();
    }

    WorkItemBuilder during(@Nullable SearchPhase phase) {
        during = phase;
        return this;
    }

    WorkItemBuilder due(@Nullable Instant due) {
        this.due = due;
        return this;
    }

    WorkItemBuilder promised(DatedObligation owed) {
        dated = true;
        this.owed = owed;
        due = owed.due();
        promise = due == null ? null : owed.promise();
        return this;
    }

    WorkItemBuilder startsAt(Instant startsAt) {
        this.startsAt = startsAt;
        return this;
    }

    WorkItemBuilder interview(InterviewProgress interview) {
        this.interview = interview.interview();
        return this;
    }

    WorkItemBuilder by(PersonId by) {
        this.by = by;
        return this;
    }

    WorkItemBuilder debrief(DebriefProgress debrief) {
        this.debrief = debrief.debrief();
        return this;
    }

    WorkItemBuilder offer(OfferProgress offer) {
        this.offer = offer.offer();
        return this;
    }

    WorkItemBuilder proposal(ProposalId proposal) {
        this.proposal = proposal;
        return this;
    }

    /** Without these commands, which are refused as things stand. */
    WorkItemBuilder without(String... commands) {
        refused.addAll(List.of(commands));
        return this;
    }

    StoredWorkItem item(
            WorkItemKind kind,
            List<Assignee> assignees,
            ApplicationProgress application,
            RequisitionProgress requisition) {
        String about = interview == null ? "" : "/" + interview;
        return new StoredWorkItem(
                application.application() + "/" + kind + about + (by == null ? "" : "/" + by),
                kind,
                during,
                assignees,
                application.requisition(),
                application.application(),
                application.candidate(),
                interview,
                debrief,
                offer,
                proposal,
                since.at(),
                dated ? due : null,
                dated ? promise : null,
                owed == null ? null : Absentees.of(owed, requisition),
                startsAt,
                kind.commands().stream()
                        .filter(command -> !refused.contains(command))
                        .toList(),
                null);
    }
}
