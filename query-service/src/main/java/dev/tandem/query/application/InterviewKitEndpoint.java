package dev.tandem.query.application;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.InterviewId;
import dev.tandem.query.activity.SeenApplication;
import dev.tandem.query.activity.Sights;
import dev.tandem.query.application.ApplicationDetail.Interview;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.history.Happened;
import dev.tandem.query.history.RecordedEvents;
import dev.tandem.query.history.Scope;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.personaldata.OnSearch;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.requisition.InterviewIndex;
import dev.tandem.query.pipeline.work.RequisitionRef;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.web.Expand;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What an interviewer reads before an interview. */
@RestController
@Tag(name = "Candidates")
final class InterviewKitEndpoint {

    private final ReadModels reads;
    private final Sights sights;
    private final Names names;

    InterviewKitEndpoint(ReadModels reads, Sights sights, Names names) {
        this.reads = reads;
        this.sights = sights;
        this.names = names;
    }

    @Refuses({
        Refusal.INTERVIEW_UNKNOWN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE
    })
    @GetMapping("/interviews/{id}/kit")
    @Operation(
            operationId = "getInterviewKit",
            summary = "What an interviewer reads before an interview",
            description = """
                    What is assessed by which anchors, the questions to choose from, who assesses what, the must-haves of which too little is                     known, and what earlier interviews left open. Never what anybody found: whoever reads it may still have to give                     feedback. `PrepareForInterview` records that it was read.

                    For its interviewers, the two whose search it is, who acts for them, coordinators, and a ta-leader, executive or auditor;                     for everybody else there is no such interview, and for nobody once it was cancelled.""")
    InterviewKit kit(
            @Parameter(description = "Which interview.") @PathVariable InterviewId id,
            @ModelAttribute Expand expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        ReadModel pipeline = reads.of(PipelineProjection.NAME, consistency);
        SeenApplication seen = pipeline.find(InterviewIndex.INTERVIEWS, id.value())
                .flatMap(seats -> pipeline.find(
                        ProgressFold.APPLICATIONS, seats.application().value()))
                .flatMap(progress -> sights.seen(progress.requisition(), progress.candidate(), caller, consistency))
                .filter(application -> application.sight().sees(Readable.SCHEDULE))
                .orElseThrow(() -> Rights.unknown(id).exception());
        RecordedEvents events = RecordedEvents.of(reads, consistency);
        List<Happened> own = events.all(
                seen.scope(), ApplicationReading.union(Interviews.EVENTS, Assessment.SAYINGS, KitReading.PREPARATIONS));
        List<Happened> search = events.all(
                new Scope.SearchAlone(seen.progress().requisition()),
                ApplicationReading.union(Assessment.REQUIREMENTS, KitReading.SCORECARD));
        Interview interview = Interviews.of(own, _ -> false).stream()
                .filter(one -> one.interview().equals(id))
                .findFirst()
                .orElseThrow(() -> Rights.unknown(id).exception());
        RequisitionRef requisition = pipeline.find(
                        ProgressFold.REQUISITIONS, seen.progress().requisition().value())
                .map(RequisitionRef::of)
                .orElseThrow();
        InterviewKit kit = new InterviewKit(
                id,
                seen.progress().application(),
                requisition,
                seen.progress().candidate(),
                interview.startsAt(),
                interview.endsAt(),
                interview.round(),
                interview.assignments(),
                KitReading.competencies(search, interview),
                KitReading.toFindOut(Assessment.of(search, own)),
                KitReading.notAssessed(own, id),
                KitReading.prepared(own, id),
                null);
        OnSearch candidate = new OnSearch(kit.requisition().id(), kit.candidate());
        return kit.with(Expanded.of(expand, kit, Stream.of(candidate), names, request));
    }
}
