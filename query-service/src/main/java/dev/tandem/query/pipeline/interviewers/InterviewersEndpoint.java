package dev.tandem.query.pipeline.interviewers;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.PersonId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.web.ExpandPeople;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.Total;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Those who interview. */
@RestController
@Tag(name = "People")
final class InterviewersEndpoint {

    private final ReadModels reads;
    private final Names names;
    private final InstantSource clock;

    InterviewersEndpoint(ReadModels reads, Names names, InstantSource clock) {
        this.reads = reads;
        this.names = names;
        this.clock = clock;
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.PERSONAL_DATA_UNAVAILABLE})
    @GetMapping("/interviewers")
    @Operation(operationId = "listInterviewers", summary = "Those who interview, and how much", description = """
                    Whoever has an interview this week or this month, owes feedback, or is on the panel of a search that is not over: \
                    interviews held and planned, by when they are in the calendar, and feedback owed and overdue. So whoever plans sees \
                    who has too much. A week is from Monday to Monday and a month from its first day on, in `zone`; `during` says from \
                    when to when. An interview that is called off, or planned on an application that has ended, counts no more. \
                    Confidential searches, and those that replace somebody, are in no count.

                    For a recruiter, hiring-manager, member of a hiring-team, ta-leader, executive or auditor; an interviewer sees \
                    themselves.""")
    InterviewersPage list(
            @ModelAttribute InterviewersFilter filter,
            @ModelAttribute InterviewersSort sort,
            @ModelAttribute Paging paging,
            @ModelAttribute Total total,
            @ModelAttribute ExpandPeople expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        if (!Rights.any(caller, Readable.LOAD)) {
            Rights.requireWhole(caller, Readable.LOAD);
        }
        @Nullable PersonId only = Rights.whole(caller, Readable.LOAD) ? null : caller.person();
        InterviewersList list =
                new InterviewersList(reads.of(PipelineProjection.NAME, consistency), filter, only, clock.instant());
        Page<InterviewerLoad> page = list.page(request, sort, paging);
        return new InterviewersPage(
                list.during(),
                page.items(),
                page.next(),
                total.wanted() ? list.count() : null,
                Expanded.of(expand, page.items(), names, request));
    }
}
