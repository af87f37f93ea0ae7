package dev.tandem.query.live;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.CurrentToken;
import dev.tandem.access.Departures;
import dev.tandem.events.PersonId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.personaldata.Bearer;
import dev.tandem.query.projection.api.FollowedReadModel;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.web.WantedFields;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** All streams of this instance: begins them, looks after them once a second, and ends them. */
final class Streams implements SmartLifecycle {

    /** A stream begins with no more. */
    static final int MOST_ITEMS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Workshop shop;
    private final Departures departures;
    private final LiveSettings settings;
    private final Map<String, Follower> followers;
    private final Map<String, Groups> groups;
    private final Map<EventStream, Group<?>> streams = new ConcurrentHashMap<>();
    private final Map<String, Instant> turned = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("streams").factory());
    private long lastCheck = System.nanoTime();
    private volatile boolean running;

    /** Streams of lists made of those projections. */
    Streams(Workshop shop, Collection<Projection> projections, Departures departures, LiveSettings settings) {
        this.shop = shop;
        this.departures = departures;
        this.settings = settings;
        this.groups = projections.stream().collect(Collectors.toMap(Projection::name, _ -> new Groups(shop)));
        this.followers = projections.stream()
                .collect(Collectors.toMap(
                        Projection::name,
                        projection -> new Follower(
                                projection,
                                shop.reads(),
                                Objects.requireNonNull(groups.get(projection.name())),
                                settings.lookEvery())));
    }

    /** How many there are. */
    int open() {
        return streams.size();
    }

    /**
     * Begins a stream in place of an answer.
     *
     * @param place from where on; null: with all there is
     * @throws dev.tandem.access.ProblemException if the caller is not shown the list, or there are too many streams
     */
    <T> void open(Asked asked, Query query, FollowedList<T> list, @Nullable Place place) {
        HttpServletRequest request = asked.request();
        EventStream.Reader reader = new EventStream.Reader(
                Bearer.of(request),
                CurrentToken.expiresAt(),
                request.getRequestURI(),
                asked.caller().person());
        requireRoom(reader.person());
        requireShown(list);
        WantedFields fields = WantedFields.of(request);
        AsyncContext context = request.startAsync();
        HttpServletResponse response = (HttpServletResponse) context.getResponse();
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // of proxies that would hold back what is said
        try {
            EventStream stream = new EventStream(context, reader, place, settings.maxWaiting(), this::closed);
            Group<?> group = Objects.requireNonNull(groups.get(list.projection()))
                    .join(
                            new Group.Key(query, fields),
                            list,
                            asked.expand(),
                            joined -> streams.put(stream, joined),
                            stream);
            LOG.debug("{} follows {}", reader.person(), group.key());
            stream.begin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireRoom(PersonId person) {
        if (!running) {
            throw LiveProblems.stopping().exception();
        }
        if (streams.size() >= settings.maxStreams()) {
            throw LiveProblems.tooMany("All callers together", settings.maxStreams())
                    .exception();
        }
        long theirs = streams.keySet().stream()
                .filter(stream -> stream.reader().person().equals(person))
                .limit(settings.maxStreamsOfCaller())
                .count();
        if (theirs >= settings.maxStreamsOfCaller()) {
            throw LiveProblems.tooMany("One caller", settings.maxStreamsOfCaller())
                    .exception();
        }
    }

    /** As a query for it would be refused. */
    private void requireShown(FollowedList<?> list) {
        FollowedReadModel model = model(list.projection());
        Instant now = shop.clock().instant();
        list.items(View.whole(model, shop.discretion().of(model, list.caller()), now), 1);
    }

    private FollowedReadModel model(String projection) {
        return shop.reads().followed(projection, new Consistency(null, _ -> {}));
    }

    private void closed(EventStream stream) {
        @Nullable Group<?> group = streams.remove(stream);
        if (group != null) {
            Objects.requireNonNull(groups.get(group.list().projection())).leave(group, stream);
        }
    }

    private void tick() {
        try {
            Instant now = Instant.now();
            streams.forEach((stream, group) -> lookAfter(stream, group, now));
            if (System.nanoTime() - lastCheck >= settings.checkEvery().toNanos() && !streams.isEmpty()) {
                lastCheck = System.nanoTime();
                endOfDeparted();
                groups.keySet().forEach(this::wakeTurned);
            }
        } catch (RuntimeException e) {
            LOG.warn("streams could not be looked after; they will be again", e);
        }
    }

    private void lookAfter(EventStream stream, Group<?> group, Instant now) {
        if (!now.isBefore(stream.reader().expires())) {
            stream.end(CommonProblems.unauthenticated("The token with which the stream was begun has expired."));
        } else if (stream.isSilentFor(settings.heartbeat())) {
            sayThatItIsThere(stream, group);
        }
        stream.closeIfStuck();
    }

    /** With the place where the list is now, so that whoever breaks off goes on from there. */
    private void sayThatItIsThere(EventStream stream, Group<?> group) {
        @Nullable Place last = stream.place();
        Follower follower = Objects.requireNonNull(followers.get(group.list().projection()));
        @Nullable Place now = group.place(follower.seen());
        if (now == null || now.equals(last)) {
            stream.send(List.of(Frames.HEARTBEAT), last);
        } else {
            Frames frames = new Frames(shop.json(), group.key().fields());
            stream.send(frames.current(shop.token(now, group.key().query())).pieces(), now);
        }
    }

    private void endOfDeparted() {
        Set<PersonId> people = streams.keySet().stream()
                .map(stream -> stream.reader().person())
                .collect(Collectors.toSet());
        Set<PersonId> departed = departures.departedOf(people);
        if (!departed.isEmpty()) {
            streams.keySet().stream()
                    .filter(stream -> departed.contains(stream.reader().person()))
                    .forEach(stream ->
                            stream.end(CommonProblems.departed(stream.reader().person())));
        }
    }

    /** Wakes whoever sees something else by now though nothing has changed. */
    private void wakeTurned(String projection) {
        Groups all = Objects.requireNonNull(groups.get(projection));
        Projection turning = shop.projection(projection);
        if (all.isEmpty() || turning.turning().isEmpty()) {
            return;
        }
        Instant now = shop.clock().instant();
        @Nullable Instant last = turned.put(projection, now);
        if (last == null) {
            all.wakeAll();
        } else if (!last.equals(now)) {
            all.wakeReaders(Differences.turned(model(projection), turning, all.readers(), last, now)
                    .keySet());
        }
    }

    @Override
    public void start() {
        running = true;
        followers.values().forEach(Follower::start);
        var unused = ticker.scheduleWithFixedDelay(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Streams would else keep the server from stopping for as long as it waits for requests that are under way. */
    @Override
    public void stop() {
        running = false;
        ticker.shutdownNow();
        followers.values().forEach(Follower::stop);
        streams.keySet().forEach(stream -> stream.end(LiveProblems.stopping()));
        shop.close();
    }

    /** After the web server has begun, and before it waits for what is under way. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
