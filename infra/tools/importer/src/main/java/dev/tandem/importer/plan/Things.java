package dev.tandem.importer.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which things the commands that importers give are about, make, and are in their bodies. */
final class Things {

    /** What a command makes, by what it is called. */
    static final Map<String, String> MADE = Map.of(
            "ScheduleInterview",
            "interview",
            "ScheduleDebrief",
            "debrief",
            "ExtendOffer",
            "offer",
            "RecordHire",
            "hire");

    /** What can be made. */
    static final Set<String> KINDS = Set.copyOf(MADE.values());

    private static final Set<String> OF_A_PERSON = Set.of("IntroducePerson", "RecordDeparture", "CompleteTraining");
    private static final Set<String> OF_A_REQUISITION = Set.of(
            "OpenRequisition",
            "AmendRequisition",
            "CancelRequisition",
            "PutRequisitionOnHold",
            "ResumeRequisition",
            "ReassignRequisition");

    private Things() {}

    static boolean namesRequisition(String command) {
        return !OF_A_PERSON.contains(command) && !command.equals("RegisterCandidate");
    }

    static boolean namesCandidate(String command) {
        return !OF_A_PERSON.contains(command) && !OF_A_REQUISITION.contains(command);
    }

    /** Whether what it does may concern any other: who has left is named nowhere any more. */
    static boolean isAlone(String command) {
        return command.equals("RecordDeparture");
    }

    /** What units share that have to go one after the other. */
    static Set<String> of(List<Map<String, Object>> bodies) {
        Set<String> things = new HashSet<>();
        for (Map<String, Object> body : bodies) {
            for (String kind : List.of("requisition", "candidate", "person")) {
                if (body.get(kind) instanceof String id) {
                    things.add(kind + " " + id);
                }
            }
        }
        return things;
    }
}
