package dev.tandem.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.importing.Importing.Result;
import dev.tandem.command.web.CommandService;
import dev.tandem.eventstore.log.StoredEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A log that names requisitions, people, applications, interviews and offers by columns comes in by one map in one run, from each format. */
class ObjectsTest {

    private static final CommandService SERVICE = CommandService.shared();

    @TempDir
    private Path folder;

    private final String run = "h" + UUID.randomUUID().toString().substring(0, 8);
    private Importing importing;

    @BeforeEach
    void begin() throws IOException {
        importing = new Importing(SERVICE, folder);
    }

    @AfterEach
    void end() {
        importing.close();
    }

    private String map(String columns) {
        return """
                name: %1$s
                columns: {%2$s}
                values:
                  title: {from: title}
                  manager: {from: manager, as: ID}
                  recruiter: {from: recruiter, as: ID}
                  name: {from: name}
                  panel: {from: interviewers, split: "|", as: ID}
                  by: {from: by, as: ID}
                  reason: {from: reason}
                  ends: {from: ends}
                key: [id]
                actor: "{by}"
                requisitions:
                  id: "%1$s-{requisition}"
                  from: {activity: opened}
                  late: OPEN_EARLIER
                  open:
                    title: "{title}"
                    department: House
                    roleType: ANY
                    location: Lisbon
                    openings: 50
                    recruiter: "{recruiter}"
                    hiringManager: "{manager}"
                people:
                  - {person: "{manager}", name: "Manager {manager}"}
                  - {person: "{recruiter}", name: "Recruiter {recruiter}"}
                candidates:
                  id: "%1$s-{candidate}"
                  register: {name: "{name}"}
                activities:
                  applied: [SubmitCandidate: {source: INBOUND}]
                  interview set:
                    - ScheduleInterview:
                        startsAt: "{time}"
                        endsAt: "{ends}"
                        assignments: [{each: panel, give: {interviewer: "{panel}", competencies: [general]}}]
                  interview held: [CompleteInterview: {interview: "{interview}"}]
                  rejected: [RejectWithFeedback: {}]
                  withdrew: [WithdrawCandidate: {reason: OTHER}]
                  offer made: [ExtendOffer: {terms: {}}]
                  offer accepted: [AcceptOffer: {offer: "{offer}"}]
                  offer declined: [DeclineOffer: {offer: "{offer}", reason: OTHER}]
                  handed over: [ReassignRequisition: {side: RECRUITER, to: "{recruiter}", reason: "Handed over in the old system"}]
                  held: [PutRequisitionOnHold: {reason: "On hold in the old system"}]
                  resumed: [ResumeRequisition: {reason: "Goes on in the old system"}]
                  closed: [CancelRequisition: {reason: "{reason}"}]
                """.formatted(run, columns);
    }

    private static final String PLAIN =
            "id: id, time: at, activity: what, requisition: job, application: application, candidate: person, interview: interview, offer: offer";

    @ParameterizedTest
    @CsvSource({"csv, 140, 40", "json, 40, 12", "xes, 40, 12", "ocel, 40, 12"})
    void everyCountIsThatOfTheFileByAnIndependentCalculation(String format, int requisitions, int handovers) {
        HouseLog log = HouseLog.of(7, requisitions, handovers);
        Path file = importing.file(
                "house." + format,
                switch (format) {
                    case "csv" -> log.csv();
                    case "json" -> log.json();
                    case "xes" -> log.xes();
                    default -> log.ocel();
                });
        Path map = importing.file(
                "house.yaml",
                map(
                        format.equals("ocel")
                                ? PLAIN.replace("time: at", "time: time").replace("activity: what", "activity: type")
                                : PLAIN));
        long before = importing.head();

        Result dry = importing.run(file, map, "--dry-run");
        assertThat(importing.head()).as("a dry run records nothing").isEqualTo(before);
        Result result = importing.run(file, map);

        assertThat(result.report().path("skipped")).isEmpty();
        assertThat(result.report()
                        .path("refused")
                        .valueStream()
                        .map(row -> row.path("rule").asString())
                        .distinct())
                .as(result.report().path("causes").toString())
                .containsExactly("OTHER_REQUISITION");
        assertThat(result.count("refusedRows"))
                .isEqualTo(log.mismatched().size())
                .isPositive();
        assertThat(result.count("rows")).isEqualTo(log.rows().size());
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(counted(before)).isEqualTo(log.expected());
        assertThat(dry.rules()).as("foretold").isEqualTo(result.rules());
        assertThat(dry.count("accepted")).isEqualTo(result.count("accepted"));

        long after = importing.head();
        Result again = importing.run(file, map);
        assertThat(again.count("accepted")).isZero();
        assertThat(again.count("alreadyKnown")).isEqualTo(result.count("accepted"));
        assertThat(importing.head()).isEqualTo(after);
        Result rehearsed = importing.run(file, map, "--dry-run");
        assertThat(rehearsed.count("alreadyKnown")).isEqualTo(result.count("accepted"));
    }

    @Test
    void whoDidItIsNamedAndWhoBroughtItInIsTheActor() {
        HouseLog log = HouseLog.of(3, 3, 1);
        long before = importing.head();

        importing.run(log.csv(), map(PLAIN));

        List<StoredEvent> handovers = importing.eventsAfter(before).stream()
                .filter(event -> event.type().equals("hiring.RequisitionReassigned"))
                .toList();
        assertThat(handovers)
                .singleElement()
                .satisfies(event -> assertThat(event.metadata())
                        .containsEntry("actor", "ivy")
                        .containsEntry("onBehalfOf", "boss"));
    }

    private Map<String, Integer> counted(long before) {
        Map<String, Integer> counted = importing.eventsAfter(before).stream()
                .filter(event -> event.tags().stream().anyMatch(tag -> tag.contains(run + "-")))
                .collect(Collectors.toMap(StoredEvent::type, _ -> 1, Integer::sum, TreeMap::new));
        counted.keySet()
                .removeIf(type -> type.equals("hiring.CandidateAdvanced") || type.equals("hiring.ApplicationReceived"));
        return counted;
    }
}
