package dev.tandem.walk.house;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.walk.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Years of hiring, in the order in which they were recorded. Every event was recorded by the decisions of the product, on commands
 * that somebody gave or at clocks that ran out. The same seed and size always give the same.
 */
public final class House {

    /** So many searches are told to their end before their turn, on as many threads as there are cores. */
    private static final int AHEAD = 16;

    /** Not the common ones: a search takes long, and HTTP clients of the same JVM wait for those. */
    private static final Executor THREADS = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("house-", 0).factory());

    private final long seed;
    private final HouseSize size;
    private final Map<String, Integer> refused = new TreeMap<>();

    /**
     * To be told.
     *
     * @param seed which of all houses of that size
     */
    public House(long seed, HouseSize size) {
        this.seed = seed;
        this.size = size;
    }

    /** The recruiter of that number, from 0; each runs some of the searches. */
    public static PersonId recruiter(int number) {
        return new PersonId("recruiter-" + number);
    }

    /** The hiring manager of that number, from 0. */
    public static PersonId manager(int number) {
        return new PersonId("manager-" + number);
    }

    /** The interviewer of that number, from 0. */
    public static PersonId interviewer(int number) {
        return new PersonId("interviewer-" + number);
    }

    /** How often each rule refused a command in what was told: people do not know what others do at the same time. */
    public Map<String, Integer> refused() {
        return refused;
    }

    /**
     * Tells what was recorded, from the first event to the last.
     *
     * @param to is told each event, with when it was recorded
     */
    public void tell(Consumer<Entry> to) {
        introduce(to);
        PriorityQueue<Coming> coming =
                new PriorityQueue<>(Comparator.comparing(Coming::at).thenComparing(Coming::search));
        Deque<CompletableFuture<Search>> ahead = new ArrayDeque<>();
        for (int next = 0; next < size.searches() || !coming.isEmpty(); ) {
            while (ahead.size() < AHEAD && next + ahead.size() < size.searches()) {
                int number = next + ahead.size();
                ahead.add(CompletableFuture.supplyAsync(() -> search(number), THREADS));
            }
            if (next < size.searches()
                    && (coming.isEmpty()
                            || !begin(next).isAfter(coming.element().at()))) {
                Search search = ahead.remove().join();
                search.refused().forEach((rule, times) -> refused.merge(rule, times, Integer::sum));
                add(coming, new Coming(next, search.entries(), 0));
                next++;
            } else {
                Coming first = coming.remove();
                to.accept(first.entry());
                add(coming, new Coming(first.search(), first.entries(), first.place() + 1));
            }
        }
    }

    /** What comes next of one search. */
    private record Coming(int search, List<Entry> entries, int place) {

        Entry entry() {
            return entries.get(place);
        }

        Instant at() {
            return entry().recordedAt();
        }
    }

    private static void add(PriorityQueue<Coming> coming, Coming one) {
        if (one.place() < one.entries().size()) {
            coming.add(one);
        }
    }

    private void introduce(Consumer<Entry> to) {
        SplittableRandom random = new SplittableRandom(seed);
        Desk desk = new Desk(size.searches(), size.from());
        everybody()
                .forEach(person -> desk.gives(
                        person, Role.PROVISIONER, "IntroducePerson", """
                {"person": "%s", "name": "%s", "email": "%s@example.com"}""".formatted(person, Names.any(random), person)));
        desk.entries().forEach(to);
    }

    private List<PersonId> everybody() {
        List<PersonId> everybody = new ArrayList<>();
        IntStream.range(0, size.recruiters()).mapToObj(House::recruiter).forEach(everybody::add);
        IntStream.range(0, size.managers()).mapToObj(House::manager).forEach(everybody::add);
        IntStream.range(0, size.interviewers()).mapToObj(House::interviewer).forEach(everybody::add);
        return everybody;
    }

    /** When the search of that number is opened, or a little later. */
    private Instant begin(int number) {
        Duration years = Duration.between(size.from(), size.to());
        return size.from().plusSeconds(years.toSeconds() * number / size.searches());
    }

    /** The search of that number, with all that happens on it. */
    private Search search(int number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        int manager = random.nextInt(size.managers());
        int interviewer = random.nextInt(size.interviewers());
        List<PersonId> panel = IntStream.range(0, Math.min(3, size.interviewers()))
                .mapToObj(i -> interviewer((interviewer + i) % size.interviewers()))
                .toList();
        Search search = new Search(
                random,
                new Search.Cast(recruiter(number % size.recruiters()), manager(manager), panel),
                size.applications(),
                number,
                begin(number));
        search.passes(size.to());
        return search;
    }
}
