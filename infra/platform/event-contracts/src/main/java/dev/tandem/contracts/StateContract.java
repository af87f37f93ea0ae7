package dev.tandem.contracts;

import dev.tandem.events.state.RequisitionState;
import dev.tandem.events.wire.DataClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What consumers may rely on of {@link RequisitionState}.
 *
 * @param since the day on which it was first written down
 * @param schema a JSON Schema (2020-12) of the value, which needs no other; not to be changed
 */
public record StateContract(LocalDate since, ObjectNode schema) {

    /** How much care it takes: it names people by their ids alone. */
    public static final DataClass DATA_CLASS = DataClass.CONFIDENTIAL;

    /** Where its schema is found below the address of all schemas. */
    public static final String PATH = EventContract.path(RequisitionState.TYPE, RequisitionState.VERSION);

    /** What the file of its schema is called. */
    static final String FILE = EventContract.file(RequisitionState.TYPE, RequisitionState.VERSION);

    private static final String EXAMPLE = """
            {"id": "req-payments", "department": "Payments", "roleType": "ENGINEER", "location": "Lisbon", "status": "OPEN",
             "recruiter": "rosa", "hiringManager": "mia", "openings": 2, "neededBy": "2027-03-01", "hires": 1,
             "activeCandidates": 3, "submittals": 9,
             "stages": [{"stage": "APPLIED", "count": 0}, {"stage": "SUBMITTED", "count": 1}, {"stage": "INTERVIEW", "count": 2},
                        {"stage": "OFFER", "count": 0}],
             "openedAt": "2026-10-05T09:00:00Z", "closedAt": null, "origin": "NATIVE"}""";

    static StateContract of(EventSchemas schemas, @Nullable JsonNode released) {
        LocalDate since = released == null
                ? LocalDate.EPOCH
                : LocalDate.parse(released.get(EventContract.SINCE).asString());
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.put("$id", "urn:tandem:state:" + RequisitionState.TYPE + ":" + RequisitionState.VERSION);
        whole.put("title", RequisitionState.TYPE);
        whole.put("x-version", RequisitionState.VERSION);
        whole.put(EventContract.SINCE, since.toString());
        whole.setAll(schemas.of(RequisitionState.class));
        whole.putArray("examples").add(example());
        return new StateContract(since, whole);
    }

    /** A value as it stands on the topic. */
    static JsonNode example() {
        return JsonMapper.shared().readTree(EXAMPLE);
    }
}
