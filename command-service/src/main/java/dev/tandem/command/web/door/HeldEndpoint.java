package dev.tandem.command.web.door;

import dev.tandem.access.Caller;
import dev.tandem.access.CorrelationId;
import dev.tandem.access.Problem;
import dev.tandem.access.RequestOrigin;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.command.audit.Asker;
import dev.tandem.command.candidate.CandidateRule;
import dev.tandem.command.held.EverythingHeld;
import dev.tandem.command.held.Held;
import dev.tandem.events.CandidateId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where whoever answers a candidate has all put together that is held about them. */
@RestController
public final class HeldEndpoint {

    public static final String PATH = "/candidates/{id}/everything-held";

    private final EverythingHeld held;

    HeldEndpoint(EverythingHeld held) {
        this.held = held;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Held held(@PathVariable String id, Caller caller, HttpServletRequest request) {
        UnknownParameters.refuse(request, Set.of());
        Rights.requireWhole(caller, Readable.EVERYTHING_HELD);
        String role = Rights.role(caller, Readable.EVERYTHING_HELD).orElseThrow();
        return held.about(id(id), new Asker(caller, CorrelationId.of(request), RequestOrigin.of(request)), role)
                .orElseThrow(() -> unknown().exception());
    }

    private static CandidateId id(String id) {
        try {
            return new CandidateId(id);
        } catch (IllegalArgumentException _) {
            throw unknown().exception();
        }
    }

    /** There is no such candidate. */
    public static Problem unknown() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                CandidateRule.CANDIDATE_UNKNOWN.name(),
                CandidateRule.CANDIDATE_UNKNOWN.text().meaning(),
                CandidateRule.CANDIDATE_UNKNOWN.text().meaning(),
                CandidateRule.CANDIDATE_UNKNOWN.text().remedy());
    }
}
