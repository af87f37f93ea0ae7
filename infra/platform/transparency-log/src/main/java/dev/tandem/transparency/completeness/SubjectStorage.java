package dev.tandem.transparency.completeness;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps the states of all subjects, by bucket: the first 16 bits of their keys. */
public interface SubjectStorage {

    /** How many bits of a key name its bucket. */
    int BUCKET_BITS = 16;

    /** The bucket of a subject. */
    static int bucket(SubjectState subject) {
        return subject.key().prefix(BUCKET_BITS);
    }

    /** All subjects of these buckets, in any order; a bucket without any may be left out. One query, where it is a database. */
    Map<Integer, List<SubjectState>> buckets(Collection<Integer> buckets);

    /** Gives all subjects, bucket by bucket ascending; within one in any order. Asked once, at the start. */
    void each(Consumer<SubjectState> subject);
}
