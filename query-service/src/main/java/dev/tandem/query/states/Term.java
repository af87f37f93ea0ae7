package dev.tandem.query.states;

import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.naming.Naming;
import dev.tandem.query.projection.api.ChangeMark;
import dev.tandem.query.projection.api.FollowedReadModel;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.projection.topic.KafkaSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an instance does from the moment its sender has fenced all others until something fails. First it makes the topic say what the rows
 * say, whatever stood there; from then on it tells what the change log names. It always tells rows as they stood at one change, so it knows
 * what the topic says: the rows as they stood at the last one that it told. Not thread-safe.
 */
final class Term {

    private static final Logger LOG = LoggerFactory.getLogger(Term.class);
    private static final long SAY_NANOS = Duration.ofSeconds(10).toNanos();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReadModels reads;
    private final StateSource source;
    private final KafkaSettings kafka;
    private final StateTopicSettings settings;
    private final String schemas;
    private final InstantSource clock;
    private final StateSender sender;
    private final StateMeters meters;
    private @Nullable Told told;

    /** Up to where the topic says what the rows say. */
    private record Told(int generation, ChangeMark mark) {}

    Term(
            ReadModels reads,
            StateSource source,
            KafkaSettings kafka,
            StateTopicSettings settings,
            String schemas,
            InstantSource clock,
            StateSender sender,
            StateMeters meters) {
        this.reads = reads;
        this.source = source;
        this.kafka = kafka;
        this.settings = settings;
        this.schemas = schemas;
        this.clock = clock;
        this.sender = sender;
        this.meters = meters;
    }

    /**
     * Tells what has changed, or waits a little for something to change.
     *
     * @throws dev.tandem.query.projection.api.NotBuiltException if there are no rows to read
     */
    void step() throws InterruptedException {
        AtomicLong contained = new AtomicLong();
        FollowedReadModel model = reads.followed(source.projection(), new Consistency(null, contained::set));
        ChangeMark mark = model.mark();
        Told before = told;
        if (before != null
                && before.generation() == model.generation()
                && before.mark().equals(mark)) {
            meters.caughtUp();
            reads.awaitChange(source.projection(), mark, settings.lookEvery());
            return;
        }
        StateRecord form =
                new StateRecord(settings.topic(), schemas, model.generation(), mark, contained.get(), clock.instant());
        if (before == null || before.generation() != model.generation()) {
            fill(model, form);
        } else if (mark.number() > before.mark().number()) {
            tellChanges(model, before.mark().number(), form);
        } else {
            throw new IllegalStateException("changes of " + source.projection() + " were taken back");
        }
        told = new Told(model.generation(), mark);
    }

    /** Makes the topic say what the rows say: what is there and right stays. */
    private void fill(FollowedReadModel model, StateRecord form) throws InterruptedException {
        ReadModel rows = model.asOf(form.mark().number());
        TopicContents there = TopicContents.read(kafka, settings);
        int had = there.size();
        long looked = 0;
        long sent = 0;
        long lastSaid = System.nanoTime();
        for (List<String> keys = source.keys(rows, null, settings.batch());
                !keys.isEmpty();
                keys = source.keys(rows, keys.getLast(), settings.batch())) {
            List<ProducerRecord<String, byte @Nullable []>> records = new ArrayList<>();
            source.states(rows, keys).forEach((key, state) -> {
                byte[] value = JSON.writeValueAsBytes(state);
                if (!there.takeIfEqual(key, value)) {
                    records.add(form.of(key, value));
                }
            });
            send(records);
            looked += keys.size();
            sent += records.size();
            if (System.nanoTime() - lastSaid > SAY_NANOS) {
                LOG.info("{} is being filled: {} looked at, {} told so far", settings.topic(), looked, sent);
                lastSaid = System.nanoTime();
            }
        }
        List<String> gone = there.left();
        for (int from = 0; from < gone.size(); from += settings.batch()) {
            send(gone.subList(from, Math.min(gone.size(), from + settings.batch())).stream()
                    .map(key -> form.of(key, null))
                    .toList());
        }
        LOG.info(
                "{} says how all stand: it had {}, {} were told now, {} are gone",
                settings.topic(),
                had,
                sent,
                gone.size());
    }

    /** Tells what differs now from what the topic says, of that in which something changed. */
    private void tellChanges(FollowedReadModel model, long from, StateRecord form) throws InterruptedException {
        ReadModel before = model.asOf(from);
        ReadModel now = model.asOf(form.mark().number());
        String last = "";
        while (true) {
            List<String> scopes = model.sql("""
                            select distinct scope from {changed_scope}
                            where number > :from and number <= :to and scope > :last order by scope limit :most
                            """)
                    .param("from", from)
                    .param("to", form.mark().number())
                    .param("last", last)
                    .param("most", settings.batch())
                    .query(String.class)
                    .list();
            if (scopes.isEmpty()) {
                return;
            }
            List<String> keys =
                    scopes.stream().filter(scope -> !Naming.isScope(scope)).toList();
            Map<String, Object> were = source.states(before, keys);
            Map<String, Object> are = source.states(now, keys);
            List<ProducerRecord<String, byte @Nullable []>> records = new ArrayList<>();
            for (String key : keys) {
                Object is = are.get(key);
                if (is != null && !is.equals(were.get(key))) {
                    records.add(form.of(key, JSON.writeValueAsBytes(is)));
                } else if (is == null && were.containsKey(key)) {
                    records.add(form.of(key, null));
                }
            }
            send(records);
            last = scopes.getLast();
        }
    }

    private void send(List<ProducerRecord<String, byte @Nullable []>> records) throws InterruptedException {
        if (!records.isEmpty()) {
            sender.send(records);
            meters.sent(records.size());
        }
    }
}
