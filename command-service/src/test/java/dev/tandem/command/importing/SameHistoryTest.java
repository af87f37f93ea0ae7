package dev.tandem.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.importing.Importing.Result;
import dev.tandem.command.web.CommandService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random logs, dirty the way histories are, give the same events at whatever parallelism, in growing files, row by row, stopped and gone on with, on a machine
 * of another language and zone, and after rows that could not be read were mended.
 */
class SameHistoryTest {

    private static final CommandService SERVICE = CommandService.shared();
    private static final List<String> ACTIVITIES = List.of(
            "applied",
            "applied",
            "interview",
            "debrief",
            "offered",
            "offered",
            "accepted",
            "declined",
            "hired",
            "rejected",
            "withdrew",
            "held",
            "resumed");

    @TempDir
    private Path folder;

    private Importing importing;
    private long seen;

    @BeforeEach
    void begin() throws IOException {
        importing = new Importing(SERVICE, folder);
    }

    @AfterEach
    void end() {
        importing.close();
    }

    private static String variant() {
        return "v" + UUID.randomUUID().toString().replace("-", "").substring(0, 11);
    }

    private static String map(String variant) {
        return """
                name: %1$s
                columns: {case: case, activity: what, time: at, requisition: job, candidate: who}
                time: {format: "dd.MM.uuuu HH:mm", zone: Europe/Lisbon}
                requisitions:
                  id: "%1$s-{requisition}"
                  open: {title: "{requisition}", department: D, roleType: R, location: L, openings: 2, recruiter: rita, hiringManager: max}
                candidates: {id: "%1$s-{candidate}", register: {name: "{candidate}"}}
                activities:
                  applied: [SubmitCandidate: {source: INBOUND}]
                  interview: [AdvanceCandidate: {to: INTERVIEW}]
                  debrief: [AdvanceCandidate: {to: DEBRIEF}]
                  offered: [ExtendOffer: {terms: {}}]
                  accepted: [AcceptOffer: {offer: "{offer}"}]
                  declined: [DeclineOffer: {offer: "{offer}", reason: OTHER}]
                  hired: [RecordHire: {offer: "{offer}", startDate: "2025-01-01"}]
                  rejected: [RejectWithFeedback: {}]
                  withdrew: [WithdrawCandidate: {reason: OTHER}]
                  held: [PutRequisitionOnHold: {reason: "Held in the old system"}]
                  resumed: [ResumeRequisition: {reason: "Goes on in the old system"}]
                """.formatted(variant);
    }

    /** Rows in the order of their times, some of which nothing can be made of. */
    private static List<String> rows(long seed, int count) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        long minute = 0;
        for (int i = 0; i < count; i++) {
            minute += random.nextInt(4) == 0 ? 1 + random.nextInt(3_000) : 1;
            int job = random.nextInt(4);
            int who = random.nextInt(9);
            Instant at = Instant.parse("2024-03-01T08:00:00Z").plusSeconds(60 * minute);
            String written = at.toString().replaceAll("(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d:\\d\\d).*", "$3.$2.$1 $4");
            rows.add("%d/%d,%s,%s,J%d,P%d"
                    .formatted(
                            job,
                            who,
                            ACTIVITIES.get(random.nextInt(ACTIVITIES.size())),
                            random.nextInt(25) == 0 ? "unknown" : written,
                            job,
                            who));
        }
        return rows;
    }

    private static String log(List<String> rows) {
        return "case,what,at,job,who\n" + String.join("\n", rows) + "\n";
    }

    private Map<String, List<String>> stories(String variant, long before) {
        Map<String, List<String>> stories = importing.stories(before, variant);
        // whoever is registered by another requisition is so once; only what requisitions went through is compared in
        // its order
        return stories;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void allAtOnceIsWhatItIsInWhicheverWayItComes(long seed) {
        List<String> rows = rows(seed, 160);
        long before = importing.head();
        String whole = variant();
        Result atOnce = importing.run(log(rows), map(whole), "--in-flight", "200");
        assertThat(atOnce.count("accepted")).isPositive();
        assertThat(atOnce.count("refusedRows")).isPositive();
        assertThat(atOnce.count("rows")).isEqualTo(160);
        Map<String, List<String>> expected = stories(whole, before);

        for (String inFlight : List.of("1", "3", "64", "1000")) {
            String variant = variant();
            Result result = importing.run(log(rows), map(variant), "--in-flight", inFlight);
            assertThat(stories(variant, before)).as("in flight " + inFlight).isEqualTo(expected);
            assertThat(result.rules()).isEqualTo(atOnce.rules());
        }
        String growing = variant();
        for (int part = 1; part <= 3; part++) {
            importing.run(log(rows.subList(0, rows.size() * part / 3)), map(growing));
        }
        assertThat(stories(growing, before)).as("growing files").isEqualTo(expected);

        String shuffled = variant();
        List<String> other = new ArrayList<>(rows);
        // rows of one minute keep their order, for nothing else tells it
        Collections.reverse(other);
        other.sort((a, b) -> a.split(",")[0].compareTo(b.split(",")[0]));
        if (rows.stream()
                        .map(row -> row.split(",")[2])
                        .filter(at -> !at.equals("unknown"))
                        .distinct()
                        .count()
                == rows.stream().filter(row -> !row.contains("unknown")).count()) {
            importing.run(log(other), map(shuffled));
            assertThat(stories(shuffled, before)).as("in another order").isEqualTo(expected);
        }
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            String elsewhere = variant();
            importing.run(log(rows), map(elsewhere));
            assertThat(stories(elsewhere, before)).as("elsewhere").isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void aDoorThatHangsUpAndTurnsAwayChangesNothing(long seed) throws IOException {
        List<String> rows = rows(seed, 160);
        long before = importing.head();
        String plain = variant();
        Result expected = importing.run(log(rows), map(plain));
        try (FlakyDoor door = new FlakyDoor(URI.create(SERVICE.asNobody().base()), seed)) {
            importing.through(door.uri());
            String flaky = variant();
            Result result = importing.run(log(rows), map(flaky), "--in-flight", "15");

            assertThat(door.done()).containsKeys("hung up before", "hung up after", "answered 503");
            assertThat(stories(flaky, before)).as(door.done().toString()).isEqualTo(stories(plain, before));
            assertThat(result.rules()).isEqualTo(expected.rules());
            assertThat(result.count("rows")).isEqualTo(160);
        }
    }

    @Test
    void killedAnywhereAndGoneOnWithItIsTheSame() throws IOException, InterruptedException {
        List<String> rows = rows(8, 1_500);
        long before = importing.head();
        String plain = variant();
        importing.run(log(rows), map(plain));
        String killed = variant();
        Path log = importing.file("killed.csv", log(rows));
        Path map = importing.file("killed.yaml", map(killed));
        long reached = importing.head();
        int kills = 0;
        for (int events = 40; events <= 240; events += 100) {
            Process process = importing.begin(log, map);
            long target = reached + events;
            while (process.isAlive() && importing.head() < target) {
                Thread.onSpinWait();
            }
            kills += process.isAlive() ? 1 : 0;
            process.destroyForcibly().waitFor();
        }
        assertThat(kills).isPositive();
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofMinutes(1)).until(this::nothingIsUnderWay);

        Result last = importing.run(log, map);

        assertThat(stories(killed, before)).isEqualTo(stories(plain, before));
        assertThat(last.count("alreadyKnown")).isPositive();
    }

    /** What was sent by whoever was killed is done by the service all the same. */
    private boolean nothingIsUnderWay() {
        long now = importing.head();
        boolean quiet = now == seen;
        seen = now;
        return quiet;
    }

    @Test
    void rowByRowIsAllAtOnce() {
        List<String> rows = rows(11, 60);
        long before = importing.head();
        String whole = variant();
        importing.run(log(rows), map(whole));
        String single = variant();
        // a file for each row; an offer is known to later files by a column alone, so those rows come with what they
        // rest on
        for (int i = 1; i <= rows.size(); i++) {
            importing.run(log(rows.subList(0, i)), map(single));
        }
        assertThat(stories(single, before)).isEqualTo(stories(whole, before));
    }

    @Test
    void partsThatFollowEachOtherAreTheWhole() {
        // no row rests on an id that another file has
        List<String> rows = rows(12, 120).stream()
                .filter(row -> !row.matches(".*(accepted|declined|hired|offered).*"))
                .toList();
        long before = importing.head();
        String whole = variant();
        importing.run(log(rows), map(whole));
        String parts = variant();
        for (int part = 0; part < 4; part++) {
            importing.run(log(rows.subList(rows.size() * part / 4, rows.size() * (part + 1) / 4)), map(parts));
        }
        assertThat(stories(parts, before)).isEqualTo(stories(whole, before));
    }

    @Test
    void mendedRowsComeInOrAreListedAndNothingComesTwice() {
        List<String> dirty = rows(13, 150);
        List<String> mended = new ArrayList<>();
        for (int i = 0; i < dirty.size(); i++) {
            mended.add(dirty.get(i).replace("unknown", i + 1 < dirty.size() ? time(dirty, i) : "31.12.2024 10:00"));
        }
        String variant = variant();
        Result first = importing.run(log(dirty), map(variant));
        long after = importing.head();
        Result second = importing.run(log(mended), map(variant));

        assertThat(first.count("skippedRows")).isPositive();
        assertThat(second.skipped()).as("the times can be read").noneMatch(why -> why.contains("'unknown'"));
        assertThat(second.count("alreadyKnown")).isEqualTo(first.count("accepted"));
        assertThat(second.count("rows"))
                .isEqualTo(second.count("accepted")
                        + second.count("alreadyKnown")
                        + second.count("refusedRows")
                        + second.count("skippedRows"));
        assertThat(importing.eventsAfter(after).stream()
                        .filter(event -> event.tags().stream().anyMatch(tag -> tag.contains(variant))))
                .as("one or two events for each row that is new")
                .hasSizeBetween((int) second.count("accepted"), 2 * (int) second.count("accepted") + 4);
    }

    private static String time(List<String> rows, int at) {
        for (int i = at; i < rows.size(); i++) {
            String time = rows.get(i).split(",")[2];
            if (!time.equals("unknown")) {
                return time;
            }
        }
        return "31.12.2024 10:00";
    }
}
