package dev.tandem.query.live;

import dev.tandem.events.PersonId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.naming.Naming;
import dev.tandem.query.projection.api.ChangeMark;
import dev.tandem.query.projection.api.FollowedReadModel;
import dev.tandem.query.projection.api.NotBuiltException;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the changes of one read model for all streams of this instance, and wakes those that a change can concern. */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    /** So many scopes at once concern everybody. */
    private static final int MOST_SCOPES = 2_000;

    private final Projection projection;
    private final ReadModels reads;
    private final Audience audience;
    private final Duration lookEvery;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile Place seen = new Place(0, ChangeMark.NONE, Instant.EPOCH);

    /** Whom to wake. */
    interface Audience {

        /** Whether anybody follows. */
        boolean isEmpty();

        /** Wakes all. */
        void wakeAll();

        /** Wakes those whom a change in those scopes concerns, and whoever follows lists of those people. */
        void wake(Set<String> scopes, Set<PersonId> people, boolean renamed);
    }

    Follower(Projection projection, ReadModels reads, Audience audience, Duration lookEvery) {
        this.projection = projection;
        this.reads = reads;
        this.audience = audience;
        this.lookEvery = lookEvery;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("follower of " + projection.name())
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped = true;
        thread.interrupt();
    }

    /** Up to where all whom it concerns have been woken. */
    Place seen() {
        return seen;
    }

    private void run() {
        boolean failed = false;
        while (!stopped) {
            try {
                if (audience.isEmpty()) {
                    Thread.sleep(lookEvery);
                    continue;
                }
                look();
                failed = false;
            } catch (InterruptedException _) {
                return;
            } catch (NotBuiltException _) {
                pause(IDLE);
            } catch (RuntimeException e) {
                if (!failed && !stopped) {
                    LOG.warn("changes of {} cannot be followed, and will be again", projection.name(), e);
                }
                failed = true;
                pause(AFTER_FAILURE);
            }
        }
    }

    private void look() throws InterruptedException {
        FollowedReadModel model = reads.followed(projection.name(), new Consistency(null, _ -> {}));
        ChangeMark mark = model.mark();
        Place before = seen;
        if (before.generation() != model.generation()
                || mark.number() < before.mark().number()) {
            audience.wakeAll();
        } else if (mark.number() > before.mark().number()) {
            wake(model, before.mark().number(), mark.number());
        } else {
            reads.awaitChange(projection.name(), mark, lookEvery);
            return;
        }
        seen = new Place(model.generation(), mark, Instant.EPOCH);
    }

    private void wake(FollowedReadModel model, long from, long to) {
        Map<String, Boolean> scopes = new HashMap<>();
        model.sql("""
                        select scope, bool_or(sight) as sight from {changed_scope}
                        where number > :from and number <= :to group by scope limit :most
                        """)
                .param("from", from)
                .param("to", to)
                .param("most", MOST_SCOPES + 1)
                .query((row, _) -> scopes.put(row.getString("scope"), row.getBoolean("sight")))
                .list();
        if (scopes.size() > MOST_SCOPES) {
            audience.wakeAll();
            return;
        }
        Set<String> searches = new HashSet<>();
        List<String> turned = new ArrayList<>();
        scopes.forEach((scope, sight) -> {
            if (!Naming.isScope(scope)) {
                searches.add(scope);
                if (sight) {
                    turned.add(scope);
                }
            }
        });
        Set<PersonId> people = new HashSet<>();
        find(model.asOf(to), searches, people);
        find(model.asOf(from), turned, people); // whoever sees nothing any more
        audience.wake(searches, people, searches.size() < scopes.size());
    }

    private void find(ReadModel model, java.util.Collection<String> scopes, Set<PersonId> people) {
        if (!scopes.isEmpty()) {
            model.sql(projection.audience())
                    .param("scopes", scopes.toArray(String[]::new))
                    .query((row, _) -> {
                        @Nullable String person = row.getString(1);
                        return person != null && people.add(new PersonId(person));
                    })
                    .list();
        }
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            stopped = true;
        }
    }
}
