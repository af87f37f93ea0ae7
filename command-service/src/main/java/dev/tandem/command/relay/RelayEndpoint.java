package dev.tandem.command.relay;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code GET /actuator/relay} tells where the relay is; {@code POST} with {@code {"after": 0}} sends all events again. */
@Endpoint(id = "relay")
final class RelayEndpoint {

    private final Relay relay;
    private final TopicProgress progress;

    RelayEndpoint(Relay relay, TopicProgress progress) {
        this.relay = relay;
        this.progress = progress;
    }

    /** What this instance's relay is doing and how far the topic is. */
    @ReadOperation
    public Map<String, Object> status() {
        RelayStatus status = relay.status();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("state", status.state());
        shown.put("position", progress.position());
        if (status.problem() != null) {
            shown.put("problem", status.problem());
        }
        return shown;
    }

    /** Sends everything after a position once more, see {@link TopicProgress#resend}. */
    @WriteOperation
    public Map<String, Object> resend(long after) {
        boolean accepted = after >= 0 && progress.resend(after);
        relay.wakeUp();
        return Map.of("after", after, "accepted", accepted);
    }
}
