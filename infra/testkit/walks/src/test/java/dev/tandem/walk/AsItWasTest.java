package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.access.Caller;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.OfApplication;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.ReplacedForgotten;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.rows.RowsInMemory;
import dev.tandem.query.replay.Replay;
import dev.tandem.query.replay.Replays;
import dev.tandem.query.web.Then;
import dev.tandem.testing.TestSize;
import dev.tandem.walk.ServedQueries.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The law of looking back: whatever is asked as of a moment is answered as it would be by read models that know the events of then and no
 * others, to the row and to the answer. Random histories, at random positions, and by what had happened at random moments.
 */
class AsItWasTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Caller AUDITOR = new Caller(new PersonId("otto"), Set.of(Role.AUDITOR));
    private static final Duration LATER = Duration.ofDays(30);

    /** Numbers are added up in the order of rows, which nobody promises. */
    private static final double NEARLY = 1e-9;

    private final Map<Integer, Integer> answered = new TreeMap<>();

    @Test
    void rowsAreThoseOfTheEventsUpToThere() throws Exception {
        int compared = 0;
        try (ServedQueries queries = new ServedQueries()) {
            for (long seed = 0; seed < TestSize.of(6, 300); seed++) {
                List<Entry> log = open(seed % 3 == 2 ? Course.random(seed, Mix.HISTORY) : Course.even(seed, 200));
                queries.tell(log, _ -> true, end(log));
                SplittableRandom random = new SplittableRandom(seed);
                for (int look = 0; look < 4; look++) {
                    long position = random.nextLong(1, log.size() + 1);
                    compared += rowsAreEqual(
                            queries,
                            log,
                            new Then(Long.toString(position), null),
                            place -> place <= position,
                            "course " + seed + ", position " + position);
                    Instant moment = log.get((int) random.nextLong(0, log.size()))
                            .recorded()
                            .occurredAt();
                    compared += rowsAreEqual(
                            queries,
                            log,
                            new Then(null, moment.toString()),
                            place -> !log.get((int) (place - 1))
                                    .recorded()
                                    .occurredAt()
                                    .isAfter(moment),
                            "course " + seed + ", effective at " + moment);
                }
            }
        }
        assertThat(compared).as("rows that were compared").isGreaterThan(5_000);
    }

    private static int rowsAreEqual(
            ServedQueries queries, List<Entry> log, Then then, Predicate<Long> counts, String where) {
        List<RequisitionId> searches = searches(log);
        Replay replay = queries.bean(Replays.class).of(then, new Consistency(null, _ -> {}));
        int compared = 0;
        for (String name : queries.bean(Replays.class).names()) {
            Projection projection = EveryReadModel.named(name);
            RowsInMemory rows = new RowsInMemory();
            HeldKeys held = new HeldKeys();
            for (long position = 1; position <= log.size(); position++) {
                Entry entry = log.get((int) (position - 1));
                if (counts.test(position)
                        && searches.contains(new RequisitionId(entry.event().topicKey()))) {
                    held.fold(projection, EveryReadModel.envelope(position, entry), rows);
                }
            }
            Map<String, Map<String, Object>> replayed =
                    replay.rows(name, searches).contents();
            assertThat(replayed).as("%s, %s", name, where).isEqualTo(rows.contents());
            compared += replayed.values().stream().mapToInt(Map::size).sum();
        }
        return compared;
    }

    @Test
    void answersAreThoseOfAReadModelThatKnowsNoMore() throws Exception {
        try (ServedQueries whole = new ServedQueries();
                ServedQueries then = new ServedQueries()) {
            for (long seed = 0; seed < TestSize.of(4, 200); seed++) {
                List<Entry> log = open(seed % 2 == 0 ? Course.even(seed, 200) : Course.random(seed, Mix.EVERYTHING));
                whole.tell(log, _ -> true, end(log));
                SplittableRandom random = new SplittableRandom(seed);
                for (int look = 0; look < TestSize.of(2, 4); look++) {
                    int position = random.nextInt(1, log.size() + 1);
                    List<Entry> known = log.subList(0, position);
                    then.tell(known, _ -> true, known.getLast().recordedAt());
                    areEqual(whole, then, log, "asOf=" + position, "course " + seed);
                }
            }
        }
        assertThat(answered.get(200)).as("answers that told something").isGreaterThan(300);
    }

    @Test
    void whatHadHappenedIsAnsweredAsIfNothingElseHadBeenRecorded() throws Exception {
        try (ServedQueries whole = new ServedQueries();
                ServedQueries then = new ServedQueries()) {
            for (long seed = 0; seed < TestSize.of(4, 200); seed++) {
                List<Entry> log = open(Course.random(seed, Mix.HISTORY));
                whole.tell(log, _ -> true, end(log));
                SplittableRandom random = new SplittableRandom(seed);
                for (int look = 0; look < TestSize.of(2, 4); look++) {
                    Instant moment =
                            log.get(random.nextInt(log.size())).recorded().occurredAt();
                    then.tell(log, entry -> !entry.recorded().occurredAt().isAfter(moment), moment);
                    areEqual(whole, then, log, "effectiveAt=" + moment, "course " + seed);
                }
            }
        }
        assertThat(answered.get(200)).as("answers that told something").isGreaterThan(300);
    }

    private void areEqual(ServedQueries whole, ServedQueries then, List<Entry> log, String moment, String where) {
        for (String path : paths(log)) {
            Answer looked = whole.get(path + (path.contains("?") ? "&" : "?") + moment, AUDITOR);
            Answer was = then.get(path, AUDITOR);
            if (was.status() != 200 && path.contains("/history")) { // there is one now; of then it holds nothing
                assertThat(JSON.readTree(looked.body()).get("items")).as(path).isEmpty();
                continue;
            }
            assertThat(looked.status())
                    .as("%s of %s, %s: %s", path, where, moment, looked.body())
                    .isEqualTo(was.status());
            if (was.status() == 200) {
                String difference = difference("", content(was, path), content(looked, path));
                assertThat(difference).as("%s of %s, %s", path, where, moment).isEmpty();
            }
            answered.merge(was.status(), 1, Integer::sum);
        }
    }

    /** All that may be asked as of a moment. */
    private static Set<String> paths(List<Entry> log) {
        Set<String> paths = new TreeSet<>(List.of(
                "/requisitions?total=true&facets=STATUS,DEPARTMENT,RECRUITER&limit=500",
                "/work-items?total=true&limit=500",
                "/metrics/funnel",
                "/metrics/funnel?by=recruiter&period=MONTH",
                "/metrics/speed?by=department&basis=ACTIVITY",
                "/metrics/offers",
                "/metrics/quality?by=manager",
                "/metrics/effort",
                "/metrics/promises?by=pair",
                "/metrics/escalations",
                "/metrics/stage-intervals?limit=500",
                "/metrics/consistency?limit=500",
                "/metrics/drill?cell=applications&limit=500"));
        for (RequisitionId search : searches(log)) {
            paths.add("/requisitions/" + search);
            paths.add("/requisitions/" + search + "/board");
            paths.add("/requisitions/" + search + "/board/SUBMITTED?limit=500");
            paths.add("/requisitions/" + search + "/ended?limit=500");
            paths.add("/requisitions/" + search + "/history?limit=500");
            paths.add("/metrics/promises?peers=OUT&requisition=" + search);
        }
        log.stream()
                .map(Entry::event)
                .filter(OfApplication.class::isInstance)
                .map(event -> ((OfApplication) event).application())
                .map(ApplicationId::value)
                .distinct()
                .forEach(application -> paths.add("/applications/" + application));
        log.stream().map(entry -> entry.actor().value()).distinct().forEach(person -> {
            paths.add("/recruiters/" + person + "/queue?limit=500");
            paths.add("/managers/" + person + "/inbox?limit=500");
            paths.add("/metrics/funnel?peers=OUT&recruiter=" + person);
        });
        return paths;
    }

    private static JsonNode content(Answer answer, String path) {
        JsonNode content = JSON.readTree(answer.body());
        if (content instanceof ObjectNode object) {
            object.remove("since"); // what was cannot be followed
            if (path.startsWith("/metrics/drill") && object.get("items") instanceof ArrayNode items) {
                object.set("items", sorted(items)); // they come in the order in which they were stored
            }
        }
        return content;
    }

    private static ArrayNode sorted(ArrayNode items) {
        List<JsonNode> all = new ArrayList<>();
        items.forEach(all::add);
        all.sort((one, other) -> one.toString().compareTo(other.toString()));
        return JSON.createArrayNode().addAll(all);
    }

    /** Where the two differ; empty if they do not. */
    private static String difference(String pointer, JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            double wanted = one.asDouble();
            return Math.abs(wanted - other.asDouble()) <= NEARLY * Math.max(1, Math.abs(wanted))
                    ? ""
                    : pointer + " should be " + one + " and is " + other + "\n";
        }
        if (one.isObject() && other.isObject() && names(one).equals(names(other))) {
            StringBuilder differences = new StringBuilder();
            one.properties()
                    .forEach(member -> differences.append(difference(
                            pointer + "/" + member.getKey(), member.getValue(), other.get(member.getKey()))));
            return differences.toString();
        }
        if (one.isArray() && other.isArray() && one.size() == other.size()) {
            StringBuilder differences = new StringBuilder();
            for (int i = 0; i < one.size(); i++) {
                differences.append(difference(pointer + "/" + i, one.get(i), other.get(i)));
            }
            return differences.toString();
        }
        return one.equals(other) ? "" : pointer + " should be " + one + " and is " + other + "\n";
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.properties().forEach(member -> names.add(member.getKey()));
        return names;
    }

    private static List<RequisitionId> searches(List<Entry> log) {
        return log.stream()
                .map(Entry::event)
                .filter(RequisitionOpened.class::isInstance)
                .map(opened -> ((RequisitionOpened) opened).requisition())
                .distinct()
                .toList();
    }

    private static Instant end(List<Entry> log) {
        return log.getLast().recordedAt().plus(LATER);
    }

    /** Without searches that are kept from somebody: from whom they are is as it is now, whatever moment is asked for. */
    private static List<Entry> open(Course course) {
        List<Entry> log = new ArrayList<>();
        for (Entry entry : course.log()) {
            if (entry.event() instanceof RequisitionOpened opened) {
                log.add(entry.saying(opened(opened)));
            } else if (!(entry.event() instanceof ConfidentialityChanged)
                    && !(entry.event() instanceof ReplacedForgotten)) {
                log.add(entry);
            }
        }
        return log;
    }

    private static RequisitionOpened opened(RequisitionOpened opened) {
        return new RequisitionOpened(
                opened.requisition(),
                opened.title(),
                opened.department(),
                opened.roleType(),
                opened.location(),
                opened.openings(),
                opened.hiringManager(),
                opened.recruiter(),
                opened.compensation(),
                opened.headcount(),
                opened.costOfVacancyPerDay(),
                opened.stages(),
                opened.origin(),
                opened.level(),
                opened.neededBy(),
                null,
                null);
    }
}
