package dev.tandem.query.candidate;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.events.CandidateId;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;
import dev.tandem.query.activity.SeenApplication;
import dev.tandem.query.activity.SeenCandidate;
import dev.tandem.query.activity.Sights;
import dev.tandem.query.candidate.CandidateDetail.Applied;
import dev.tandem.query.candidate.CandidateDetail.Contact;
import dev.tandem.query.candidate.CandidateDetail.Hold;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.history.Happened;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Opening;
import dev.tandem.query.personaldata.SealedTexts.About;
import dev.tandem.query.personaldata.Told;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.work.RequisitionRef;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One candidate. */
@RestController
@Tag(name = "Candidates")
final class CandidateEndpoint {

    private final ReadModels reads;
    private final Sights sights;
    private final Opening opening;

    CandidateEndpoint(ReadModels reads, Sights sights, Opening opening) {
        this.reads = reads;
        this.sights = sights;
        this.opening = opening;
    }

    @Refuses({
        Refusal.CANDIDATE_UNKNOWN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE
    })
    @GetMapping("/candidates/{id}")
    @Operation(
            operationId = "getCandidate",
            summary = "A candidate: who they are and what they applied for",
            description = """
                    Name and contact in clear, as far as the caller may know them; `{"erased": {"on": …}}` stands for them once the candidate                     was erased. Of their applications those of which the caller sees something.

                    For whoever has to do with one of their applications, and for a ta-leader, executive, privacy-officer or auditor. For                     everybody else there is no such candidate. Contact is for the two whose search it is, who acts for them, coordinators                     and sourcers, a privacy-officer and an auditor; legal holds are for the latter two.""")
    Told<CandidateDetail> candidate(
            @Parameter(description = "Which candidate.") @PathVariable CandidateId id,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        SeenCandidate seen = sights.ofCandidate(id, caller, consistency);
        ReadModel pipeline = reads.of(PipelineProjection.NAME, consistency);
        @Nullable CandidateRegistered registered = null;
        @Nullable Instant registeredAt = null;
        @Nullable Instant erasedOn = null;
        List<Hold> holds = new ArrayList<>();
        for (Happened happened : seen.events()) {
            switch (happened.event()) {
                case CandidateRegistered e -> {
                    registered = e;
                    registeredAt = registeredAt == null ? happened.at() : registeredAt;
                }
                case CandidateForgotten _ -> erasedOn = happened.at();
                case LegalHoldPlaced e -> holds.add(new Hold(happened.at(), e.reason()));
                case LegalHoldReleased _ -> holds.clear();
                default -> {}
            }
        }
        CandidateDetail detail = new CandidateDetail(
                id,
                registeredAt,
                registered == null || !seen.sees(Readable.CANDIDATE_NAME) ? null : registered.name(),
                registered == null || !seen.sees(Readable.CONTACT)
                        ? null
                        : new Contact(registered.email(), registered.phone()),
                erasedOn,
                seen.sees(Readable.LEGAL_HOLD) ? List.copyOf(holds) : null,
                seen.applications().stream()
                        .filter(one -> one.sight().sees(Readable.APPLICATION))
                        .flatMap(one -> applied(one, pipeline))
                        .toList(),
                Stream.of(Readable.CANDIDATE_NAME, Readable.CONTACT, Readable.LEGAL_HOLD)
                        .filter(seen::sees)
                        .toList());
        return opening.told(
                detail,
                Map.of(
                        "name",
                        about(seen, Readable.CANDIDATE_NAME),
                        "contact",
                        about(seen, Readable.CONTACT),
                        "holds",
                        about(seen, Readable.LEGAL_HOLD)),
                request);
    }

    private static About about(SeenCandidate seen, Readable thing) {
        return new About(seen.candidate(), seen.through(thing), thing);
    }

    private static Stream<Applied> applied(SeenApplication seen, ReadModel pipeline) {
        ApplicationProgress progress = seen.progress();
        return pipeline
                .find(ProgressFold.REQUISITIONS, progress.requisition().value())
                .map(requisition -> new Applied(
                        progress.application(),
                        RequisitionRef.of(requisition),
                        progress.source(),
                        progress.stage(),
                        progress.began().at(),
                        progress.ending(),
                        progress.endedAt()))
                .stream();
    }
}
