package dev.tandem.command.find;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem;
import dev.tandem.events.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /candidate-index/rotation?why=..} has the key changed by which candidates are found; {@code GET} tells how far that is.
 * Everybody is found meanwhile. For an operator; who ordered it, when and why is kept in the table {@code candidate_index_rotations}.
 */
@RestController
final class RotationEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(RotationEndpoint.class);
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 2_000;

    private final Rotation rotation;

    RotationEndpoint(Rotation rotation) {
        this.rotation = rotation;
    }

    @GetMapping("/candidate-index/rotation")
    Rotation.Status status(Caller caller) {
        allow(caller, Role.OPERATOR, Role.AUDITOR);
        return rotation.status();
    }

    @PostMapping("/candidate-index/rotation")
    ResponseEntity<Rotation.Status> rotate(Caller caller, @RequestParam(defaultValue = "") String why) {
        allow(caller, Role.OPERATOR);
        String reason = why.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw refused(
                    HttpStatus.BAD_REQUEST,
                    "REASON_REQUIRED",
                    "The key is changed with its reason.",
                    "Say in the parameter 'why', in 10 to 2000 characters, why it is changed.");
        }
        if (!rotation.order(caller.person(), reason)) {
            throw refused(
                    HttpStatus.CONFLICT,
                    "ROTATION_UNDER_WAY",
                    "The key is being changed already.",
                    "GET /candidate-index/rotation tells how far that is; order another when it is finished.");
        }
        LOG.info("{} has the key changed by which candidates are found: {}", caller.person(), reason);
        return ResponseEntity.accepted().body(rotation.status());
    }

    private static void allow(Caller caller, Role... roles) {
        if (!caller.isAny(roles)) {
            throw CommonProblems.forbidden(
                            "The key of the index is for those who run Tandem; " + caller.person()
                                    + " is none of them.",
                            "Ask with the token of an operator.")
                    .exception();
        }
    }

    private static RuntimeException refused(HttpStatus status, String rule, String title, String remedy) {
        return Problem.of(status, rule, title, title, remedy).exception();
    }
}
