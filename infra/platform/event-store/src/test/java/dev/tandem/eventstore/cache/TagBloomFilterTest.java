package dev.tandem.eventstore.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagBloomFilterTest {

    private static final int TAGS = 10_000;

    private final TagBloomFilter tags = new TagBloomFilter(16_384);

    @Test
    void aTagThatWasAddedIsNeverDenied() {
        tags.complete(true);
        IntStream.range(0, TAGS).mapToObj(i -> "application:" + i).forEach(tags::add);
        assertThat(IntStream.range(0, TAGS).mapToObj(i -> "application:" + i)).noneMatch(tags::isDefinitelyAbsent);
    }

    @Test
    void mostTagsThatWereNotAddedAreDenied() {
        tags.complete(true);
        IntStream.range(0, TAGS).mapToObj(i -> "application:" + i).forEach(tags::add);
        long denied = IntStream.range(TAGS, 2 * TAGS)
                .mapToObj(i -> "application:" + i)
                .filter(tags::isDefinitelyAbsent)
                .count();
        assertThat(denied).isGreaterThan(TAGS * 97 / 100);
    }

    @Test
    void nothingIsDeniedBeforeAllWasAdded() {
        assertThat(tags.isDefinitelyAbsent("application:1")).isFalse();
    }
}
