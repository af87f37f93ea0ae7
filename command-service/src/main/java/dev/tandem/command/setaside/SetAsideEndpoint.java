package dev.tandem.command.setaside;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem;
import dev.tandem.events.Role;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /set-aside} lists what stands aside; {@code POST /set-aside/retry?worker=..&subject=..&why=..} has one of them tried
 * again. For an operator; who ordered what, when and why is kept in the table {@code set_aside_retries}.
 */
@RestController
final class SetAsideEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(SetAsideEndpoint.class);
    private static final int MOST = 1_000;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 2_000;

    private final SetAside setAside;

    SetAsideEndpoint(SetAside setAside) {
        this.setAside = setAside;
    }

    /** Oldest first, the first thousand. */
    record Items(List<SetAside.Item> items) {}

    @GetMapping("/set-aside")
    Items list(Caller caller) {
        allow(caller, Role.OPERATOR, Role.AUDITOR);
        return new Items(setAside.all(MOST));
    }

    @PostMapping("/set-aside/retry")
    ResponseEntity<Void> retry(
            Caller caller,
            @RequestParam(defaultValue = "") String worker,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String why) {
        allow(caller, Role.OPERATOR);
        String reason = why.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw refused(
                    HttpStatus.BAD_REQUEST,
                    "REASON_REQUIRED",
                    "A retry is ordered with its reason.",
                    "Say in the parameter 'why', in 10 to 2000 characters, what was mended.");
        }
        Worker of = Worker.fromWire(worker).orElse(null);
        if (of != null && !of.retries()) {
            throw refused(
                    HttpStatus.CONFLICT,
                    "TOPIC_TO_BE_FILLED_ANEW",
                    "What the relay withheld has its place on the topic, where nothing can be put in later.",
                    "Mend what kept it from being sent, such as the broker's largest record, and delete the topic: the relay"
                            + " fills it anew.");
        }
        if (of == null || !setAside.retry(of, subject, caller.person().value(), reason)) {
            throw refused(
                    HttpStatus.NOT_FOUND,
                    "NOT_SET_ASIDE",
                    "Nothing of that name stands aside.",
                    "GET /set-aside lists 'worker' and 'subject' of what does.");
        }
        LOG.info("{} wants {} {} tried again: {}", caller.person(), worker, subject, reason);
        return ResponseEntity.accepted().build();
    }

    private static void allow(Caller caller, Role... roles) {
        if (!caller.isAny(roles)) {
            throw CommonProblems.forbidden(
                            "What stands aside is for those who run Tandem; " + caller.person() + " is none of them.",
                            "Ask with the token of an operator.")
                    .exception();
        }
    }

    private static RuntimeException refused(HttpStatus status, String rule, String title, String remedy) {
        return Problem.of(status, rule, title, title, remedy).exception();
    }
}
