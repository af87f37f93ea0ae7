package dev.tandem.walk;

import dev.tandem.testing.TestSize;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A course after which time passed until every clock had run out that can. Nothing happens on it any more, so one is made once and
 * looked at by every test that asks for it; in long runs, which have too many to keep, it is made anew.
 *
 * @param log everything that was recorded, in order
 * @param now what time it is at its end
 */
record EndedCourse(List<Entry> log, Instant now) {

    /** By then every clock has run out that can. */
    private static final Duration LONG_AFTER = Duration.ofDays(70);

    private static final int EVEN_STEPS = 300;

    private static final Map<Key, EndedCourse> MADE = new ConcurrentHashMap<>();

    /**
     * Which course.
     *
     * @param mix null: an even one
     */
    private record Key(long seed, @Nullable Mix mix) {}

    /** The {@link Course#random(long, Mix)} of that seed and mix. */
    static EndedCourse random(long seed, Mix mix) {
        return made(new Key(seed, mix), () -> Course.random(seed, mix));
    }

    /** The {@link Course#even(long, int)} of that seed, of 300 steps. */
    static EndedCourse even(long seed) {
        return made(new Key(seed, null), () -> Course.even(seed, EVEN_STEPS));
    }

    /** After that course, which is not shared. */
    static EndedCourse of(Course course) {
        course.rest(LONG_AFTER);
        return new EndedCourse(List.copyOf(course.log()), course.now());
    }

    private static EndedCourse made(Key key, Supplier<Course> course) {
        return TestSize.isLong() ? of(course.get()) : MADE.computeIfAbsent(key, _ -> of(course.get()));
    }
}
