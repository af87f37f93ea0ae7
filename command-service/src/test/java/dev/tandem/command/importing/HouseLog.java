package dev.tandem.command.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes up the log of a house that hires: requisitions, managers, recruiters, candidates with several applications, interviews and offers, each in a column of
 * its own; handovers, holds, closings as rows; many events in one second, requisitions whose opening is written down late, and outcomes that name another
 * requisition than that of their application. The same seed gives the same log. It keeps count by itself, by other code than the importer.
 */
final class HouseLog {

    static final List<String> COLUMNS = List.of(
            "id",
            "at",
            "what",
            "job",
            "title",
            "manager",
            "recruiter",
            "application",
            "person",
            "name",
            "interview",
            "interviewers",
            "ends",
            "offer",
            "by",
            "reason");

    private static final Instant BEGINNING = Instant.parse("2023-01-02T08:00:00Z");

    private final Random random;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Map<String, Integer> expected = new TreeMap<>();
    private final List<String> mismatched = new ArrayList<>();
    private final List<String> early = new ArrayList<>();
    private int ids;
    private int people;
    private int interviews;
    private int offers;
    private int applications;

    private HouseLog(long seed) {
        this.random = new Random(seed);
    }

    /** With so many requisitions, of which the first so many are handed over. */
    static HouseLog of(long seed, int requisitions, int handovers) {
        HouseLog log = new HouseLog(seed);
        for (int i = 1; i <= requisitions; i++) {
            log.requisition(i, i <= handovers, requisitions);
        }
        log.rows.sort(Comparator.<Map<String, String>, Instant>comparing(row -> Instant.parse(row.get("at")))
                .thenComparing(row -> row.get("id")));
        return log;
    }

    /** How many events of each type there have to be. */
    Map<String, Integer> expected() {
        return expected;
    }

    /** Rows that name another requisition than their application's. */
    List<String> mismatched() {
        return mismatched;
    }

    List<Map<String, String>> rows() {
        return rows;
    }

    private void requisition(int number, boolean handedOver, int all) {
        String job = "J" + number;
        Instant opened = BEGINNING.plus(Duration.ofHours(7L * number));
        boolean late = number % 9 == 0;
        Map<String, String> opening = row(late ? opened.plus(Duration.ofDays(2)) : opened, "opened", job);
        opening.put("title", "Role, \"" + job + "\"");
        opening.put("manager", "m" + number % 12);
        opening.put("recruiter", "r" + number % 7);
        opening.put("by", "r" + number % 7);
        count("RequisitionOpened");
        Instant now = opened;
        if (handedOver) {
            Map<String, String> handover = row(opened.plus(Duration.ofDays(5)), "handed over", job);
            handover.put("recruiter", "r" + (number + 1) % 7);
            handover.put("by", "boss");
            count("RequisitionReassigned");
        }
        if (number % 5 == 0) {
            row(opened.plus(Duration.ofDays(60)), "held", job).put("by", "m" + number % 12);
            row(opened.plus(Duration.ofDays(70)), "resumed", job).put("by", "m" + number % 12);
            count("RequisitionPutOnHold");
            count("RequisitionResumed");
        }
        int applicants = 2 + random.nextInt(6);
        for (int i = 0; i < applicants; i++) {
            // the first in the very second of the opening
            application(job, i == 0 ? now : now.plus(Duration.ofMinutes(random.nextInt(20_000))), number, all);
        }
        if (number % 4 == 0) {
            Map<String, String> closing = row(opened.plus(Duration.ofDays(300)), "closed", job);
            closing.put("reason", "The budget went elsewhere");
            count("RequisitionCancelled");
        }
    }

    private void application(String job, Instant begun, int number, int all) {
        String application = "A" + ++applications;
        boolean again = people > 3 && random.nextInt(5) == 0;
        String person = again ? null : "P" + ++people;
        if (person == null) {
            person = "P" + (1 + random.nextInt(people));
            String theirs = person;
            if (rows.stream().anyMatch(row -> theirs.equals(row.get("person")) && job.equals(row.get("job")))) {
                person = "P" + ++people; // on one requisition they have one application
                again = false;
            }
        }
        if (!again) {
            count("CandidateRegistered");
        }
        Map<String, String> applied = row(begun, "applied", job);
        applied.put("application", application);
        applied.put("person", person);
        applied.put("name", "Name of " + person + (random.nextBoolean() ? ", Jr." : ""));
        applied.put("by", "r" + number % 7);
        count("CandidateSubmitted");
        Instant now = begun;
        int rounds = random.nextInt(4);
        for (int round = 0; round < rounds; round++) {
            now = later(now);
            String interview = "I" + ++interviews;
            Map<String, String> scheduled = row(now, "interview set", job);
            scheduled.put("application", application);
            scheduled.put("interview", interview);
            scheduled.put("ends", now.plusSeconds(3600).toString());
            scheduled.put("interviewers", random.nextBoolean() ? "i1" : "i1|i" + (2 + random.nextInt(5)));
            count("InterviewScheduled");
            if (random.nextInt(6) > 0) {
                // an outcome that names the application alone
                Map<String, String> held =
                        row(random.nextBoolean() ? now.plusSeconds(5400) : later(now), "interview held", "");
                held.put("application", application);
                held.put("interview", interview);
                now = Instant.parse(held.get("at"));
                count("InterviewCompleted");
            }
        }
        now = later(now);
        switch (random.nextInt(4)) {
            case 0 -> {
                Map<String, String> no = row(now, "rejected", job);
                no.put("application", application);
                count("CandidateRejected");
            }
            case 1 -> offers(application, job, now);
            case 2 -> {
                if (number > 1 && random.nextInt(3) == 0) {
                    Map<String, String> wrong = row(
                            now,
                            "rejected",
                            "J" + (1 + number % (all - 1) == number ? number - 1 : 1 + number % (all - 1)));
                    wrong.put("application", application);
                    mismatched.add(wrong.get("id"));
                } else {
                    Map<String, String> gone = row(now, "withdrew", job);
                    gone.put("application", application);
                    count("CandidateWithdrew");
                }
            }
            default -> {}
        }
    }

    private void offers(String application, String job, Instant begun) {
        Instant now = begun;
        int made = 1 + random.nextInt(2);
        for (int i = 1; i <= made; i++) {
            String offer = "O" + ++offers;
            Map<String, String> extended = row(now, "offer made", job);
            extended.put("application", application);
            extended.put("offer", offer);
            count("OfferExtended");
            now = later(now);
            Map<String, String> answer = row(now, i < made ? "offer declined" : "offer accepted", "");
            answer.put("application", application);
            answer.put("offer", offer);
            count(i < made ? "OfferDeclined" : "OfferAccepted");
            now = later(now);
        }
    }

    private Instant later(Instant now) {
        return now.plus(Duration.ofMinutes(random.nextInt(3) == 0 ? 0 : 60L + random.nextInt(3_000)));
    }

    private Map<String, String> row(Instant at, String what, String job) {
        Map<String, String> row = new LinkedHashMap<>();
        COLUMNS.forEach(column -> row.put(column, ""));
        row.put("id", "%06d".formatted(++ids));
        row.put("at", at.toString());
        row.put("what", what);
        row.put("job", job);
        rows.add(row);
        return row;
    }

    private void count(String type) {
        expected.merge("hiring." + type, 1, Integer::sum);
    }

    String csv() {
        return COLUMNS.stream().collect(Collectors.joining(",")) + "\n"
                + rows.stream()
                        .map(row -> COLUMNS.stream()
                                .map(column ->
                                        "\"" + row.getOrDefault(column, "").replace("\"", "\"\"") + "\"")
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    String json() {
        return rows.stream()
                .map(row -> JsonMapper.shared().writeValueAsString(filled(row)))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Object> filled(Map<String, String> row) {
        Map<String, Object> filled = new LinkedHashMap<>(row);
        filled.values().removeIf(value -> value.equals(""));
        filled.computeIfPresent(
                "interviewers", (_, value) -> List.of(value.toString().split("\\|")));
        return filled;
    }

    String xes() {
        StringBuilder xes =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1849.2016\">\n");
        rows.forEach(row -> {
            xes.append("<trace><string key=\"concept:name\" value=\"")
                    .append(row.get("application"))
                    .append("\"/><event>\n");
            filled(row).forEach((name, value) -> {
                for (Object one : value instanceof List<?> list ? list : List.of(value)) {
                    xes.append("<string key=\"")
                            .append(name)
                            .append("\" value=\"")
                            .append(one.toString()
                                    .replace("&", "&amp;")
                                    .replace("\"", "&quot;")
                                    .replace("<", "&lt;"))
                            .append("\"/>\n");
                }
            });
            xes.append("</event></trace>\n");
        });
        return xes.append("</log>\n").toString();
    }

    /** Things as objects, all else as attributes of events. */
    String ocel() {
        Map<String, Map<String, Object>> objects = new LinkedHashMap<>();
        List<Map<String, Object>> events = new ArrayList<>();
        List<String> things = List.of("job", "application", "person", "interview", "offer");
        for (Map<String, String> row : rows) {
            List<Map<String, Object>> attributes = new ArrayList<>();
            List<Map<String, Object>> relations = new ArrayList<>();
            filled(row).forEach((name, value) -> {
                if (things.contains(name)) {
                    objects.putIfAbsent(
                            value.toString(),
                            Map.of("id", value, "type", name, "attributes", List.of(), "relationships", List.of()));
                    relations.add(Map.of("objectId", value, "qualifier", "of"));
                } else if (name.equals("interviewers")) {
                    ((List<?>) value).forEach(one -> {
                        objects.putIfAbsent(one.toString(), Map.of("id", one, "type", "interviewers"));
                        relations.add(Map.of("objectId", one, "qualifier", "by"));
                    });
                } else if (!List.of("id", "at", "what").contains(name)) {
                    attributes.add(Map.of("name", name, "value", value));
                }
            });
            events.add(Map.of(
                    "id",
                    row.get("id"),
                    "type",
                    row.get("what"),
                    "time",
                    row.get("at"),
                    "attributes",
                    attributes,
                    "relationships",
                    relations));
        }
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "objectTypes",
                        List.of(),
                        "eventTypes",
                        List.of(),
                        "objects",
                        objects.values(),
                        "events",
                        events));
    }
}
