package dev.tandem.command.deadline;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.events.RequisitionId;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry of the schedule: a command to give.
 *
 * @param command its name
 * @param body its JSON
 * @param correlationId of the request from outside that made the entry necessary
 */
record Deadline(String command, String body, String correlationId) {

    private static final JsonMapper JSON = new JsonMapper();

    static Deadline of(DeadlineCheck check, String correlationId) {
        return new Deadline(check.getClass().getSimpleName(), JSON.writeValueAsString(check), correlationId);
    }

    <C> C as(Class<C> type) {
        return JSON.readValue(body, type);
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /** The place on the schedule of a check. */
    static String key(DeadlineCheck check) {
        return key(check.kind(), check.requisition(), check.subject());
    }

    /** The place of a check, and what all places below it begin with. */
    static String key(String kind, RequisitionId requisition, String subject) {
        String ofKind = requisition + "/" + kind;
        return subject.isEmpty() ? ofKind : ofKind + "/" + subject;
    }

    /** The kind of check at that place. */
    static String kind(String key) {
        return key.split("/", 3)[1];
    }

    /** How db-scheduler reads and writes entries. */
    static final class Form implements Serializer {

        @Override
        public byte[] serialize(Object entry) {
            return JSON.writeValueAsBytes(entry);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] stored) {
            return JSON.readValue(stored, type);
        }
    }
}
