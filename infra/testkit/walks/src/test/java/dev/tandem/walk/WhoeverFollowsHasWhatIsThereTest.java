package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.OfApplication;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.RequisitionEvent;
import dev.tandem.testing.TestSize;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The law: whoever follows a list has exactly what it shows to whoever asks anew, but for what only time changes. It holds on random
 * courses of hiring, for everybody who takes part in them and every list that can be followed, with and without names; while connections
 * are cut, tokens run out, instances are restarted, read models are built anew, and sight is gained and lost, also by time alone. So it
 * does of the state topic, whose {@link ToldStates law} is held here too, while whoever tells it is replaced and the topic is deleted.
 */
class WhoeverFollowsHasWhatIsThereTest {

    /** What may pass until a stream has told a change: until it is known that sight has turned with time. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int EVENTS_BETWEEN_CHECKS = 60;
    private static final Set<Role> LEADERS = Set.of(Role.TA_LEADER, Role.EXECUTIVE);

    @TempDir
    private Path folder;

    @Test
    void onRandomCourses() throws Exception {
        for (long seed = 1; seed <= TestSize.of(1, 12); seed++) {
            Course course =
                    seed % 2 == 0 ? Course.random(seed, Mix.EVERYTHING) : Course.even(seed, TestSize.of(40, 120));
            holdsIn(course.log(), seed);
        }
    }

    private void holdsIn(List<Entry> log, long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        try (RunningReadModels service =
                new RunningReadModels(folder, log.getFirst().recordedAt())) {
            List<FollowedQuery> followed = new ArrayList<>();
            Set<String> known = new LinkedHashSet<>();
            int published = 0;
            int checks = 0;
            while (published < log.size()) {
                int end = Math.min(log.size(), published + 1 + random.nextInt(6));
                List<Entry> next = log.subList(published, end);
                service.at(latest(service.now(), next));
                service.publish(next);
                meet(next, known, service, followed, random);
                disturb(followed, random);
                if (end / EVENTS_BETWEEN_CHECKS > published / EVENTS_BETWEEN_CHECKS) {
                    unsettle(service, checks++);
                    check(followed, service, random, seed + ", after " + end + " events");
                }
                published = end;
            }
            check(followed, service, random, seed + ", at the end");
            service.at(service.now().plus(Duration.ofDays(40)));
            check(followed, service, random, seed + ", when all delegations have ended");
            assertThat(followed.stream().mapToInt(FollowedQuery::anew).sum())
                    .as("who asked had to start anew")
                    .isPositive();
            assertThat(service.states().told()).as("states held to the list").isPositive();
            followed.forEach(FollowedQuery::close);
        }
    }

    private static Instant latest(Instant now, List<Entry> entries) {
        return entries.stream()
                .map(Entry::recordedAt)
                .max(Instant::compareTo)
                .filter(now::isBefore)
                .orElse(now);
    }

    /** Whoever did something, or somebody to whom something was done, follows what is theirs. */
    private static void meet(
            List<Entry> entries,
            Set<String> known,
            RunningReadModels service,
            List<FollowedQuery> followed,
            SplittableRandom random) {
        for (Entry entry : entries) {
            if (entry.event() instanceof RequisitionEvent search) {
                searches(search.requisition().value(), known, service, followed);
            } else if (entry.event() instanceof OfApplication application) {
                searches(application.requisition().value(), known, service, followed);
            }
            if (!PersonId.SYSTEM.equals(entry.actor())) {
                person(entry.actor().value(), entry.role(), known, service, followed);
                person(entry.actor().value(), Role.HIRING_TEAM, known, service, followed);
            }
        }
        followed.forEach(one -> one.mend(random.nextInt(2), AN_HOUR));
    }

    private static void searches(
            String search, Set<String> known, RunningReadModels service, List<FollowedQuery> followed) {
        if (known.add("search " + search)) {
            for (String reader : List.of("rob recruiter", "mia hiring-manager", "ivy interviewer", "tea ta-leader")) {
                String[] who = reader.split(" ");
                String path = "/requisitions/" + search;
                follow(service, who[0], who[1], path + "/board?expand=candidate,people", followed);
                follow(service, who[0], who[1], path + "/board/SUBMITTED?expand=people", followed);
                follow(service, who[0], who[1], path + "/ended?expand=candidate", followed);
            }
        }
    }

    private static void person(
            String person, Role role, Set<String> known, RunningReadModels service, List<FollowedQuery> followed) {
        if (known.add(person + " " + role)) {
            String as = role.wireName();
            follow(service, person, as, "/recruiters/" + person + "/queue?expand=candidate,people", followed);
            follow(service, person, as, "/managers/" + person + "/inbox?expand=candidate,people", followed);
            follow(service, person, as, "/requisitions", followed);
            follow(service, person, as, "/escalations?expand=people", followed);
            if (LEADERS.contains(role)) {
                follow(service, person, as, "/work-items?expand=candidate,people", followed);
            }
        }
    }

    private static void follow(
            RunningReadModels service, String person, String role, String path, List<FollowedQuery> followed) {
        followed.add(new FollowedQuery(service, person, role, path));
    }

    /** Some connections break, some tokens end soon; some ask what has changed. */
    private static void disturb(List<FollowedQuery> followed, SplittableRandom random) throws Exception {
        for (FollowedQuery one : followed) {
            switch (random.nextInt(20)) {
                case 0 -> {
                    one.breakOff();
                    one.mend(random.nextInt(2), AN_HOUR);
                }
                case 1 -> {
                    one.breakOff();
                    one.mend(random.nextInt(2), Duration.ofSeconds(2));
                }
                case 2 -> one.ask(random.nextInt(2));
                default -> {}
            }
        }
    }

    private static void unsettle(RunningReadModels service, int check) throws Exception {
        switch (check % 4) {
            case 1 -> service.restart(0);
            case 2 -> service.rebuild("pipeline");
            case 3 -> service.restart(1);
            default -> service.rebuild("escalations");
        }
        switch (check % 3) {
            case 1 -> service.endSessionOfStates();
            case 2 -> service.states().delete();
            default -> {}
        }
    }

    private static void check(
            List<FollowedQuery> followed, RunningReadModels service, SplittableRandom random, String when)
            throws Exception {
        Map<String, Object> wrong = new TreeMap<>();
        for (FollowedQuery one : followed) {
            one.ask(random.nextInt(2));
            FollowedQuery.State fresh = one.fresh(random.nextInt(2));
            if (!fresh.isHadBy(one.asked())) {
                wrong.put(one + ", by asking", FollowedQuery.difference(fresh, one.asked()));
            }
        }
        Instant deadline = Instant.now().plus(SOON);
        for (FollowedQuery one : followed) {
            FollowedQuery.State fresh = one.fresh(random.nextInt(2));
            while (!fresh.isHadBy(one.streamed()) && Instant.now().isBefore(deadline)) {
                Thread.sleep(20);
                one.mend(random.nextInt(2), AN_HOUR); // some tokens have ended, some instances were stopped
            }
            if (!fresh.isHadBy(one.streamed())) {
                wrong.put(one + ", by its stream", FollowedQuery.difference(fresh, one.streamed()));
            }
        }
        assertThat(wrong).as("course " + when).isEmpty();
        service.states().hold(service.requisitions(random.nextInt(2)), "course " + when);
    }
}
