package dev.tandem.command.privacy;

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
 * {@code POST /personal-data/master-key/rotation?why=..} changes the master key to the one that was added to the keyset, and has all keys wrapped
 * with it; {@code GET} tells how far that is. Everything is sealed and opened meanwhile. For an operator; who ordered it, when and why is kept.
 */
@RestController
final class MasterKeyEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyEndpoint.class);
    private static final String PATH = "/personal-data/master-key/rotation";
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 2_000;

    private final MasterKeyRotation rotation;

    MasterKeyEndpoint(MasterKeyRotation rotation) {
        this.rotation = rotation;
    }

    @GetMapping(PATH)
    MasterKeyRotation.Status status(Caller caller) {
        allow(caller, Role.OPERATOR, Role.AUDITOR);
        return rotation.status();
    }

    @PostMapping(PATH)
    ResponseEntity<MasterKeyRotation.Status> rotate(Caller caller, @RequestParam(defaultValue = "") String why) {
        allow(caller, Role.OPERATOR);
        String reason = why.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw refused(
                    HttpStatus.BAD_REQUEST,
                    "REASON_REQUIRED",
                    "The master key is changed with its reason.",
                    "Say in the parameter 'why', in 10 to 2000 characters, why it is changed.");
        }
        switch (rotation.order(caller.person(), reason)) {
            case ORDERED -> LOG.info("{} has the master key changed: {}", caller.person(), reason);
            case UNDER_WAY ->
                throw refused(
                        HttpStatus.CONFLICT,
                        "ROTATION_UNDER_WAY",
                        "Keys are still being wrapped anew.",
                        "GET " + PATH + " tells how far that is; order another change when it is finished.");
            case NO_OTHER_KEY ->
                throw refused(
                        HttpStatus.CONFLICT,
                        "NO_OTHER_MASTER_KEY",
                        "The master keyset has no other primary key than the master key of now.",
                        "Add one to the file that tandem.personal-data.keyset-file names, as ./tandem keys rotate does.");
            case NOT_HELD_BY_ALL ->
                throw refused(
                        HttpStatus.CONFLICT,
                        "MASTER_KEY_NOT_EVERYWHERE",
                        "An instance that runs does not hold the next master key yet.",
                        "Give the same keyset file to each; it is read again within seconds. GET " + PATH
                                + " tells which key is held where.");
            case KEPT_ELSEWHERE ->
                throw refused(
                        HttpStatus.CONFLICT,
                        "MASTER_KEY_KEPT_ELSEWHERE",
                        "A key management service keeps the master key.",
                        "Have it changed there.");
        }
        return ResponseEntity.accepted().body(rotation.status());
    }

    private static void allow(Caller caller, Role... roles) {
        if (!caller.isAny(roles)) {
            throw CommonProblems.forbidden(
                            "The master key is for those who run Tandem; " + caller.person() + " is none of them.",
                            "Ask with the token of an operator.")
                    .exception();
        }
    }

    private static RuntimeException refused(HttpStatus status, String rule, String title, String remedy) {
        return Problem.of(status, rule, title, title, remedy).exception();
    }
}
