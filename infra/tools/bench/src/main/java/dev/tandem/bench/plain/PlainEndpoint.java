package dev.tandem.bench.plain;

import dev.tandem.command.application.acceptsubmittal.AcceptSubmittal;
import dev.tandem.command.application.advance.AdvanceCandidate;
import dev.tandem.command.application.inform.InformCandidate;
import dev.tandem.command.application.reject.RejectWithFeedback;
import dev.tandem.command.application.submit.SubmitCandidate;
import dev.tandem.command.candidate.register.RegisterCandidate;
import dev.tandem.command.decision.Command;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** One method a command. */
@RestController
final class PlainEndpoint {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlainEndpoint(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @PostMapping("/commands/RegisterCandidate")
    Map<String, Object> register(@Valid @RequestBody RegisterCandidate command, Principal by) {
        return kept(command, by);
    }

    @PostMapping("/commands/SubmitCandidate")
    Map<String, Object> submit(@Valid @RequestBody SubmitCandidate command, Principal by) {
        return kept(command, by);
    }

    @PostMapping("/commands/AcceptSubmittal")
    Map<String, Object> accept(@Valid @RequestBody AcceptSubmittal command, Principal by) {
        return kept(command, by);
    }

    @PostMapping("/commands/AdvanceCandidate")
    Map<String, Object> advance(@Valid @RequestBody AdvanceCandidate command, Principal by) {
        return kept(command, by);
    }

    @PostMapping("/commands/RejectWithFeedback")
    Map<String, Object> reject(@Valid @RequestBody RejectWithFeedback command, Principal by) {
        return kept(command, by);
    }

    @PostMapping("/commands/InformCandidate")
    Map<String, Object> inform(@Valid @RequestBody InformCandidate command, Principal by) {
        return kept(command, by);
    }

    private Map<String, Object> kept(Command command, Principal by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into orders (id, command, person, body) values (?, ?, ?, ?::jsonb)")
                .params(id, command.getClass().getSimpleName(), by.getName(), json.writeValueAsString(command))
                .update();
        return Map.of("ids", Map.of("candidate", id.toString()));
    }
}
