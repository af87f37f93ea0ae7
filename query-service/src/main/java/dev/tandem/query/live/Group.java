package dev.tandem.query.live;

import dev.tandem.access.Problem;
import dev.tandem.access.ProblemException;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.personaldata.Bearer;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.projection.api.FollowedReadModel;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.web.Expand;
import dev.tandem.query.web.WantedFields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams of one list to one reader, who may have it open more than once: it is looked at once for all of them. One worker at a time
 * looks, from where the list was told last to where it is now, however many changes that is.
 */
final class Group<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Group.class);
    private static final int MOST_FAILURES = 20;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    /** A list that changes all the time is looked at for half of the time at most, and while others wait for a fifth. */
    private static final int REST = 4;

    private final Key key;
    private final FollowedList<T> list;
    private final Expand expand;
    private final WantedFields fields;
    private final Workshop shop;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<EventStream> streams = new LinkedHashSet<>();
    private final List<EventStream> joining = new ArrayList<>();
    private @Nullable Place place;
    private boolean woken;
    private boolean working;
    private long notBefore = System.nanoTime();
    private int failures;

    /** What tells groups apart. */
    record Key(Query query, WantedFields fields) {}

    Group(Key key, FollowedList<T> list, Expand expand, Workshop shop) {
        this.key = key;
        this.list = list;
        this.expand = expand;
        this.fields = key.fields();
        this.shop = shop;
    }

    Key key() {
        return key;
    }

    FollowedList<T> list() {
        return list;
    }

    boolean namesPeople() {
        return NamesWanted.of(expand).wanted();
    }

    /** One more; it is told what it lacks. */
    void join(EventStream stream) {
        lock.lock();
        try {
            joining.add(stream);
            startWorking();
        } finally {
            lock.unlock();
        }
    }

    /**
     * One less.
     *
     * @return whether none is left
     */
    boolean leave(EventStream stream) {
        lock.lock();
        try {
            streams.remove(stream);
            joining.remove(stream);
            return streams.isEmpty() && joining.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Something has changed that may concern it. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            startWorking();
        } finally {
            lock.unlock();
        }
    }

    /** Where the list was told last; no change up to {@code seen} that did not wake it concerns it. */
    @Nullable
    Place place(Place seen) {
        lock.lock();
        try {
            if (place != null
                    && !woken
                    && !working
                    && place.generation() == seen.generation()
                    && place.mark().number() < seen.mark().number()) {
                place = new Place(seen.generation(), seen.mark(), place.at());
            }
            return place;
        } finally {
            lock.unlock();
        }
    }

    private void startWorking() {
        if (!working) {
            working = true;
            shop.submit(this::work);
        }
    }

    private void work() {
        while (true) {
            long wait = notBefore - System.nanoTime();
            if (wait > 0) {
                shop.pause(Duration.ofNanos(wait));
            }
            List<EventStream> joiners;
            boolean wasWoken;
            lock.lock();
            try {
                joiners = List.copyOf(joining);
                wasWoken = woken;
                woken = false;
                if ((joiners.isEmpty() && !wasWoken) || shop.isClosed()) {
                    working = false;
                    return;
                }
            } finally {
                lock.unlock();
            }
            try {
                Duration took = shop.withConnection(() -> step(joiners));
                failures = 0;
                notBefore = System.nanoTime() + took.toNanos() * (shop.isCrowded() ? REST : 1);
            } catch (ProblemException e) {
                all().forEach(stream -> stream.end(e.problem()));
            } catch (RuntimeException e) {
                failed(e);
            }
        }
    }

    /** Looked at again after a while; the streams end if that does not help. */
    private void failed(RuntimeException e) {
        failures++;
        if (failures >= MOST_FAILURES) {
            failures = 0;
            Problem why = LiveProblems.interrupted();
            all().forEach(stream -> stream.end(why));
            LOG.warn("{} is not streamed on", list.getClass().getSimpleName(), e);
            return;
        }
        LOG.debug("{} cannot be looked at, and is again", list.getClass().getSimpleName(), e);
        notBefore = System.nanoTime() + AFTER_FAILURE.toNanos();
        lock.lock();
        try {
            woken = true;
        } finally {
            lock.unlock();
        }
    }

    private List<EventStream> all() {
        lock.lock();
        try {
            return Stream.concat(streams.stream(), joining.stream()).toList();
        } finally {
            lock.unlock();
        }
    }

    private void step(List<EventStream> joiners) {
        FollowedReadModel model = shop.reads().followed(list.projection(), new Consistency(null, _ -> {}));
        Place to = new Place(model.generation(), model.mark(), shop.clock().instant());
        List<EventStream> told = List.copyOf(streams());
        if (told.isEmpty() && joiners.isEmpty()) {
            return;
        }
        Bearer bearer = lasting(Stream.concat(told.stream(), joiners.stream()));
        Looking looking = new Looking(model, to, new Sight(shop.discretion(), list.caller(), bearer));
        @Nullable Place from = place;
        if (!told.isEmpty() && from != null) {
            List<byte[]> pieces = looking.since(from, told);
            told.forEach(stream -> {
                if (!pieces.isEmpty()) {
                    stream.send(pieces, to);
                }
            });
        }
        for (EventStream joiner : joiners) {
            @Nullable Place theirs = joiner.place();
            List<EventStream> alone = List.of(joiner);
            joiner.send(theirs == null ? looking.all(alone) : looking.sinceOrCurrent(theirs, alone), to);
        }
        lock.lock();
        try {
            place = to;
            joiners.forEach(joiner -> {
                if (joining.remove(joiner)) {
                    streams.add(joiner);
                }
            });
        } finally {
            lock.unlock();
        }
    }

    /** As whom command-service is asked: the reader, with the token that lasts longest. */
    private static Bearer lasting(Stream<EventStream> streams) {
        return streams.max(Comparator.comparing(stream -> stream.reader().expires()))
                .orElseThrow()
                .reader()
                .bearer();
    }

    private Set<EventStream> streams() {
        lock.lock();
        try {
            return new LinkedHashSet<>(streams);
        } finally {
            lock.unlock();
        }
    }

    /** The list at one place. */
    private final class Looking {

        private final FollowedReadModel model;
        private final Place to;
        private final Sight sight;
        private @Nullable List<T> items;

        private Looking(FollowedReadModel model, Place to, Sight sight) {
            this.model = model;
            this.to = to;
            this.sight = sight;
        }

        /** What has changed since; nothing if nothing has. */
        private List<byte[]> since(Place from, List<EventStream> readers) {
            Optional<Differences.Changes<T>> changes =
                    new Differences(model, shop.projection(list), to, sight).since(from, list, NamesWanted.of(expand));
            if (changes.isEmpty()) {
                return told(new Frames(shop.json(), fields).reset(), items(), head(), readers);
            }
            if (changes.get().isEmpty()) {
                return List.of();
            }
            Frames frames = new Frames(shop.json(), fields);
            changes.get().gone().forEach(frames::gone);
            return told(frames, changes.get().changed(), changes.get().head(), readers);
        }

        private List<byte[]> sinceOrCurrent(Place from, List<EventStream> readers) {
            List<byte[]> pieces = since(from, readers);
            return pieces.isEmpty() ? told(new Frames(shop.json(), fields), List.of(), null, readers) : pieces;
        }

        /** All of it. */
        private List<byte[]> all(List<EventStream> readers) {
            return told(new Frames(shop.json(), fields), items(), head(), readers);
        }

        private List<T> items() {
            if (items == null) {
                items = list.items(whole(), Streams.MOST_ITEMS + 1);
                if (items.size() > Streams.MOST_ITEMS) {
                    throw LiveProblems.tooMuch(Streams.MOST_ITEMS).exception();
                }
            }
            return items;
        }

        private @Nullable Object head() {
            return list.head(whole());
        }

        private View whole() {
            ReadModel rows = model.asOf(to.mark().number());
            return View.whole(rows, sight.of(rows), to.at());
        }

        private List<byte[]> told(Frames frames, List<T> shown, @Nullable Object head, List<EventStream> readers) {
            List<Object> said = new ArrayList<>(shown);
            if (head != null) {
                said.add(head);
            }
            if (namesPeople() && !said.isEmpty()) {
                @Nullable
                Expanded names = Expanded.of(
                        expand, said, shown.stream().flatMap(list::about), shop.names(), lasting(readers.stream()));
                if (names != null) {
                    frames.names(names);
                }
            }
            if (head != null) {
                frames.head(head);
            }
            shown.forEach(frames::item);
            return frames.current(shop.token(to, key.query())).pieces();
        }
    }
}
