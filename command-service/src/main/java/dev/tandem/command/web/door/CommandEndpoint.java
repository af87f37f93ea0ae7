package dev.tandem.command.web.door;

import dev.tandem.access.Caller;
import dev.tandem.access.CorrelationId;
import dev.tandem.access.RequestOrigin;
import dev.tandem.command.audit.Asker;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.command.intake.CommandIntake;
import dev.tandem.command.intake.Submission;
import dev.tandem.command.intake.SubmissionReply;
import dev.tandem.http.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one handler of all commands, to be given or only checked. */
@RestController
final class CommandEndpoint {

    /** Request attribute: the command's name, once it is known to be one. */
    static final String COMMAND = CommandEndpoint.class.getName();

    private final CommandCatalog catalog;
    private final CommandIntake intake;
    private final RequestBody bodies;
    private final long maxBody;

    CommandEndpoint(CommandCatalog catalog, CommandIntake intake, RequestBody bodies, CommandWebSettings settings) {
        this.catalog = catalog;
        this.intake = intake;
        this.bodies = bodies;
        this.maxBody = settings.maxBody().toBytes();
    }

    /** Every command, who may give it, and where it is explained. */
    @GetMapping("/commands")
    CommandList list(HttpServletRequest request) {
        UnknownParameters.refuse(request, Set.of());
        return CommandList.of(catalog);
    }

    @PostMapping(path = "/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> give(@PathVariable String name, Caller caller, HttpServletRequest request) {
        return answer(intake.give(Submission.toGive(
                name,
                caller,
                request::getHeader,
                body(
                        intake.admitToGive(
                                name, new Asker(caller, CorrelationId.of(request), RequestOrigin.of(request))),
                        request),
                CorrelationId.of(request),
                RequestOrigin.of(request))));
    }

    /** Whether it would be done: the same answer, as far as it is not about being given, and nothing is recorded. */
    @PostMapping(path = "/commands/{name}/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> check(@PathVariable String name, Caller caller, HttpServletRequest request) {
        return answer(intake.check(
                Submission.toCheck(
                        name,
                        caller,
                        request::getHeader,
                        body(intake.admit(name, caller), request),
                        CorrelationId.of(request),
                        RequestOrigin.of(request)),
                intake.log()));
    }

    /** Whoever may not give it has been turned away before, and sends no body. */
    private byte[] body(CommandType<?> type, HttpServletRequest request) {
        request.setAttribute(COMMAND, type.name());
        return bodies.read(request, maxBody);
    }

    private static ResponseEntity<Object> answer(SubmissionReply reply) {
        return ResponseEntity.status(reply.status())
                .headers(headers -> reply.headers().forEach(headers::set))
                .contentType(reply.mediaType())
                .body(reply.body());
    }
}
