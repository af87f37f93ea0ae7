package dev.tandem.importer;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Makes up a history that is dirty the way histories are: applications go on after their end, are turned down or offered
 * several times, come to a stage twice, sit in several interviews at once; many events share a time, some rows cannot be
 * read. The same seed gives the same history, to the letter.
 */
final class SampleHistory {

    static final String HEADER = "application;step;event;at;by;birth_year;gender;postcode";

    private static final String RECEIVED = "Application received";
    private static final String TURNED_DOWN = "Turned down";
    private static final String OFFERED = "Offer made";
    private static final List<String> SIFTING = List.of("Phone screen", "Portfolio review", "Reference call");
    private static final List<String> INTERVIEWS = List.of("Take-home task", "Pair programming", "System design talk");
    private static final String LAST = "Team conversation";
    private static final String REMINDER = "Reminder mailed";
    private static final List<String> STAFF = List.of("Front office", "Ines", "Bruno", "Platform team", "Otto & Lea");

    private static final LocalDateTime BEGINNING = LocalDateTime.of(2024, 1, 8, 9, 0);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss");

    private final Random random;

    private SampleHistory(long seed) {
        // Its numbers are part of Java's specification, so they are the same everywhere.
        this.random = new Random(seed);
    }

    private record LogLine(int application, int step, LocalDateTime at, String text) {}

    /**
     * Writes a history.
     *
     * @param cases how many applications, 1 or more
     * @param out takes line after line, the first with the names of the columns
     */
    static void write(int cases, long seed, Consumer<String> out) {
        SampleHistory history = new SampleHistory(seed);
        List<LogLine> rows = new ArrayList<>();
        for (int application = 1; application <= cases; application++) {
            rows.addAll(history.application(application));
        }
        // As another system would export it: by time, the applications mixed.
        rows.sort(Comparator.comparing(LogLine::at)
                .thenComparing(LogLine::application)
                .thenComparing(LogLine::step));
        out.accept(HEADER);
        rows.forEach(row -> out.accept(row.text()));
    }

    private List<LogLine> application(int application) {
        String person = "%d;%s;%04d"
                .formatted(
                        1955 + random.nextInt(50),
                        chance(0.48) ? "f" : chance(0.95) ? "m" : "x",
                        1000 + random.nextInt(9000));
        Way way = new Way(application, person, BEGINNING.plusMinutes(17L * application + random.nextInt(15)));
        double strength = random.nextDouble();
        way.happens(RECEIVED);
        if (chance(0.10)) {
            way.happens(TURNED_DOWN);
        } else if (sift(way, strength) && interview(way, strength)) {
            way.happens(OFFERED);
            while (chance(0.35)) {
                way.happens(OFFERED);
            }
            if (chance(0.08)) {
                way.happens(TURNED_DOWN);
            }
        }
        return way.rows;
    }

    private boolean sift(Way way, double strength) {
        for (String stage : SIFTING) {
            if (stage.equals("Reference call") && chance(0.6)) {
                continue;
            }
            visit(way, stage);
            if (chance(0.30 - 0.15 * strength) && endsThere(way)) {
                return false;
            }
        }
        return true;
    }

    private boolean interview(Way way, double strength) {
        List<String> left = new ArrayList<>(INTERVIEWS);
        while (!left.isEmpty()) {
            visit(way, left.remove(random.nextInt(left.size())));
            if (chance(0.22 - 0.12 * strength) && endsThere(way)) {
                return false;
            }
        }
        visit(way, LAST);
        return chance(0.35 + 0.5 * strength) || !endsThere(way);
    }

    private void visit(Way way, String stage) {
        way.happens(stage);
        if (chance(0.06)) {
            way.happens(stage);
        }
        if (chance(0.05)) {
            way.happens(SIFTING.getFirst());
        }
        if (chance(0.02)) {
            way.happens(REMINDER);
        }
    }

    /** Turned down; but one in four goes on as if nothing had been. */
    private boolean endsThere(Way way) {
        way.happens(TURNED_DOWN);
        if (chance(0.08)) {
            way.happens(TURNED_DOWN);
        }
        return !chance(0.25);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** What one application comes to. */
    private final class Way {

        private final int application;
        private final String person;
        private final List<LogLine> rows = new ArrayList<>();
        private LocalDateTime now;

        Way(int application, String person, LocalDateTime begun) {
            this.application = application;
            this.person = person;
            this.now = begun;
        }

        void happens(String event) {
            if (!rows.isEmpty() && chance(0.7)) {
                now = now.plusSeconds(600 + random.nextInt(3 * 24 * 3600));
            }
            int step = rows.size() + 1;
            String at = chance(0.001) ? "unknown" : now.format(TIME);
            String by = STAFF.get(random.nextInt(STAFF.size()));
            rows.add(row(step, at, by, event));
            if (chance(0.001)) {
                // The other system wrote it down twice.
                rows.add(row(step, at, by, event));
            }
        }

        private LogLine row(int step, String at, String by, String event) {
            return new LogLine(
                    application,
                    step,
                    now,
                    "%d;%d;%s;%s;\"%s\";%s".formatted(application, step, event, at, by, person));
        }
    }
}
