package dev.tandem.query.candidate;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.events.CandidateId;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.query.activity.SeenApplication;
import dev.tandem.query.activity.SeenCandidate;
import dev.tandem.query.activity.Sights;
import dev.tandem.query.candidate.CandidateDetail.Alias;
import dev.tandem.query.candidate.CandidateDetail.Applied;
import dev.tandem.query.candidate.CandidateDetail.Contact;
import dev.tandem.query.candidate.CandidateDetail.Hold;
import dev.tandem.query.consistency.Consistency;
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
import java.util.LinkedHashMap;
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

                    Where ids turned out to mean one person, each of them leads to that person: `id` says which one survives, `aliases` the others.

                    For whoever has to do with one of their applications, and for a ta-leader, executive, privacy-officer or auditor. For                     everybody else there is no such candidate. Contact is for the two whose search it is, who acts for them, coordinators                     and sourcers, a privacy-officer and an auditor; legal holds are for the latter two.""")
    Told<CandidateDetail> candidate(
            @Parameter(description = "Which candidate.") @PathVariable CandidateId id,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        SeenCandidate seen = sights.ofCandidate(id, caller, consistency);
        ReadModel pipeline = reads.of(PipelineProjection.NAME, consistency);
        Known known = Known.of(seen);
        @Nullable CandidateRegistered registered = known.registered().get(seen.candidate());
        CandidateDetail detail = new CandidateDetail(
                seen.candidate(),
                seen.aliases().stream()
                        .map(alias -> alias(alias, known.registered().get(alias), seen))
                        .toList(),
                known.registeredAt(),
                name(registered, seen),
                contact(registered, seen),
                known.erasedOn(),
                seen.sees(Readable.LEGAL_HOLD)
                        ? known.holds().stream()
                                .map(hold -> new Hold(hold.at(), hold.placed().reason()))
                                .toList()
                        : null,
                seen.applications().stream()
                        .filter(one -> one.sight().sees(Readable.APPLICATION))
                        .flatMap(one -> applied(one, pipeline))
                        .toList(),
                Stream.of(Readable.CANDIDATE_NAME, Readable.CONTACT, Readable.LEGAL_HOLD)
                        .filter(seen::sees)
                        .toList());
        return opening.told(detail, texts(seen, known), request);
    }

    private static Alias alias(CandidateId id, @Nullable CandidateRegistered registered, SeenCandidate seen) {
        return new Alias(id, name(registered, seen), contact(registered, seen));
    }

    private static @Nullable String name(@Nullable CandidateRegistered registered, SeenCandidate seen) {
        return registered == null || !seen.sees(Readable.CANDIDATE_NAME) ? null : registered.name();
    }

    private static @Nullable Contact contact(@Nullable CandidateRegistered registered, SeenCandidate seen) {
        return registered == null || !seen.sees(Readable.CONTACT)
                ? null
                : new Contact(registered.email(), registered.phone());
    }

    /** Each text was sealed with the key of the id under which it was said. */
    private static Map<String, About> texts(SeenCandidate seen, Known known) {
        Map<String, About> texts = new LinkedHashMap<>();
        texts.put("name", about(seen, seen.candidate(), Readable.CANDIDATE_NAME));
        texts.put("contact", about(seen, seen.candidate(), Readable.CONTACT));
        for (int i = 0; i < seen.aliases().size(); i++) {
            CandidateId alias = seen.aliases().get(i);
            texts.put("aliases/" + i + "/name", about(seen, alias, Readable.CANDIDATE_NAME));
            texts.put("aliases/" + i + "/contact", about(seen, alias, Readable.CONTACT));
        }
        for (int i = 0; i < known.holds().size(); i++) {
            texts.put("holds/" + i, about(seen, known.holds().get(i).placed().candidate(), Readable.LEGAL_HOLD));
        }
        return texts;
    }

    private static About about(SeenCandidate seen, CandidateId id, Readable thing) {
        return new About(id, seen.through(thing), thing);
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
