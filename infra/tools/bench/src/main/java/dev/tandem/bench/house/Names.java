package dev.tandem.bench.house;

import dev.tandem.bench.Figure;
import dev.tandem.bench.Measured;
import dev.tandem.bench.Rounds;
import dev.tandem.bench.house.Views.View;
import dev.tandem.walk.house.House;
import java.util.List;
import java.util.stream.IntStream;

/** A page with names against the same page without, and how long it takes to find somebody by what they are called. */
public final class Names {

    private static final int ROUNDS = 5;
    private static final int ASKED = 100;

    /** A JVM that has not done something for some hundred times does it slowly. */
    private static final int WARM_UP = 500;

    private static final double TIMES = 2.5;
    private static final double MORE_MILLISECONDS = 5;
    private static final double FOUND_WITHIN = 50;
    private static final List<String> TYPED = List.of(
            "ann",
            "anna",
            "annika",
            "ada",
            "cla",
            "emma",
            "jon",
            "jonas%20h",
            "luc",
            "mar",
            "noor",
            "pri",
            "sof",
            "tom",
            "zoe",
            "ann%20hal",
            "feli",
            "berg",
            "halst",
            "kar%20vo");

    private Names() {}

    /** Pages of 50 items with {@code expand=candidate,people} against pages without. */
    public static List<Figure> onPages(Houses houses) throws Exception {
        Views views = new Views(houses.large());
        List<View> queues = views.queues();
        try (HttpLoad without = load(views, queues, "?limit=50");
                HttpLoad with = load(views, queues, "?limit=50&expand=candidate,people")) {
            with.times(WARM_UP);
            without.times(WARM_UP);
            Rounds rounds = Rounds.of(ROUNDS, () -> percentile(with, 50), () -> percentile(without, 50));
            return List.of(Figure.atMost(
                    Math.max(TIMES, 1 + MORE_MILLISECONDS / rounds.reference()),
                    "names",
                    rounds,
                    "ms",
                    "the median of pages of 50 with expand=candidate,people, one caller; against the same without; wanted are "
                            + TIMES + " times or " + MORE_MILLISECONDS + " ms more"));
        }
    }

    private static HttpLoad load(Views views, List<View> queues, String parameters) throws Exception {
        return new HttpLoad(
                views.service(),
                views.requests(queues.stream()
                        .map(queue -> new View(queue.path() + parameters, queue.by()))
                        .toList()),
                1);
    }

    /** Finding candidates by the beginning of their name, as a recruiter and as a leader. */
    public static List<Figure> finding(Houses houses) throws Exception {
        Views views = new Views(houses.large());
        int recruiters = houses.large().made().size().recruiters();
        List<View> byRecruiters = IntStream.range(0, TYPED.size())
                .mapToObj(i -> found(TYPED.get(i), "recruiter:" + House.recruiter(i % recruiters)))
                .toList();
        List<View> byLeader =
                TYPED.stream().map(typed -> found(typed, "ta-leader")).toList();
        return List.of(finding("find-as-recruiter", views, byRecruiters), finding("find-as-leader", views, byLeader));
    }

    private static View found(String typed, String by) {
        return new View("/candidates?q=" + typed, by);
    }

    private static Figure finding(String name, Views views, List<View> asked) throws Exception {
        try (HttpLoad http = new HttpLoad(views.service(), views.requests(asked), 1)) {
            http.times(WARM_UP);
            Rounds rounds = Rounds.of(ROUNDS, () -> percentile(http, 99), () -> new Measured(FOUND_WITHIN, 1));
            return Figure.atMost(
                    1,
                    name,
                    rounds,
                    "ms",
                    "within how many 99 of " + ASKED + " searches are answered, one caller; wanted: " + FOUND_WITHIN
                            + " ms");
        }
    }

    private static Measured percentile(HttpLoad http, int percent) throws Exception {
        http.latencies().forget();
        http.times(ASKED);
        return new Measured(http.latencies().percentile(percent), ASKED);
    }
}
