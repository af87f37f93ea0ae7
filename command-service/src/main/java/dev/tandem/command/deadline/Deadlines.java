package dev.tandem.command.deadline;

import dev.tandem.command.deadline.ScheduleChanges.Entry;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schedule in PostgreSQL, changed by whole batches. db-scheduler makes the checks and clears away what is settled. */
final class Deadlines {

    static final String TABLE = "due_checks";
    static final String TASK = "check";

    /** When an entry is looked at that rests: not in anybody's lifetime, unless something wakes it. */
    static final Instant PARKED = Instant.parse("2999-01-01T00:00:00Z");

    private static final Instant EARLIEST = Instant.EPOCH;

    private static final String BELOW = """
            task_name = 'check' and (task_instance = place.at
                or (task_instance >= place.at || '/' and task_instance < place.at || '0'))""";

    private final JdbcClient jdbc;

    Deadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Applies the changes, within the caller's transaction.
     *
     * @return the places of the entries that are not needed any more
     * @throws DeadlineUnderWayException if one of the entries is being looked at: that look may rest on the events before these,
     *     and would undo the change when it ends. Whatever is looked at from now on has read these events.
     */
    List<String> apply(ScheduleChanges changes, Instant now) {
        refuseWhileUnderWay(changes);
        List<String> forgotten = new ArrayList<>(forget(changes.done(), Set.of()));
        forgotten.addAll(forget(changes.ended(), changes.outliving()));
        lookAgain(changes.again(), now);
        put(changes.entries());
        return forgotten;
    }

    /** When to look at what is due then: a moment that PostgreSQL can hold; what is due in nobody's lifetime rests. */
    static Instant holdable(Instant moment) {
        if (!moment.isBefore(PARKED)) {
            return PARKED;
        }
        return moment.isBefore(EARLIEST) ? EARLIEST : moment;
    }

    /** How many entries wait, and how many of them should have been looked at by then. */
    Counts counts(Instant now) {
        return jdbc.sql("""
                        select count(*) filter (where execution_time < ?) as waiting,
                            count(*) filter (where execution_time <= ?) as due
                        from due_checks""")
                .params(time(PARKED), time(now))
                .query((row, _) -> new Counts(row.getLong("waiting"), row.getLong("due")))
                .single();
    }

    /** When the next entry is to be looked at; null if all rest. */
    @Nullable
    Instant next() {
        return jdbc.sql("select min(execution_time) from due_checks where execution_time < ?")
                .param(time(PARKED))
                .query((row, _) -> row.getTimestamp(1))
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    /** Entries that do not rest, and those of them that are due. */
    record Counts(long waiting, long due) {}

    private void refuseWhileUnderWay(ScheduleChanges changes) {
        String[] places = Stream.concat(changes.entries().keySet().stream(), changes.again().stream())
                .distinct()
                .toArray(String[]::new);
        if (places.length == 0) {
            return;
        }
        boolean underWay = jdbc.sql("""
                        select exists (
                            select from unnest(?::text[]) place(at) join due_checks on %s where picked)""".formatted(BELOW))
                .param(places)
                .query(Boolean.class)
                .single();
        if (underWay) {
            throw new DeadlineUnderWayException();
        }
    }

    /** Forgets what is not needed any more, but for checks of these kinds. */
    private List<String> forget(Map<String, Instant> done, Set<String> spared) {
        if (done.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        delete from due_checks
                        using unnest(?::text[], ?::bigint[]) place(at, not_before)
                        where %s and execution_time >= %s and not picked
                            and split_part(task_instance, '/', 2) <> all (?::text[])
                        returning task_instance""".formatted(BELOW, moment("place.not_before")))
                .params(
                        done.keySet().toArray(String[]::new),
                        times(done.values().stream()),
                        spared.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Has the entries at these places and below looked at now, unless that was to come anyway. */
    void lookAgain(List<String> places, Instant now) {
        if (places.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update due_checks set execution_time = ?, version = version + 1
                        from unnest(?::text[]) place(at)
                        where %s and execution_time > ? and not picked""".formatted(BELOW))
                .params(time(now), places.toArray(String[]::new), time(now))
                .update();
    }

    private void put(Map<String, Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into due_checks (task_name, task_instance, task_data, execution_time, picked, version)
                        select 'check', place, convert_to(data, 'UTF8'), %s, false, 1
                        from unnest(?::text[], ?::text[], ?::bigint[]) entry(place, data, at)
                        on conflict (task_name, task_instance) do update
                        set execution_time = least(due_checks.execution_time, excluded.execution_time),
                            version = due_checks.version + 1
                        where not due_checks.picked""".formatted(moment("at")))
                .params(
                        entries.keySet().toArray(String[]::new),
                        entries.values().stream()
                                .map(entry -> new String(entry.check().json(), StandardCharsets.UTF_8))
                                .toArray(String[]::new),
                        times(entries.values().stream().map(Entry::at)))
                .update();
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Arrays of moments go as numbers: as texts, Java would write some otherwise than PostgreSQL reads them. */
    private static Long[] times(Stream<Instant> instants) {
        return instants.map(Deadlines::holdable)
                .map(instant -> ChronoUnit.MICROS.between(Instant.EPOCH, instant))
                .toArray(Long[]::new);
    }

    private static String moment(String micros) {
        return "timestamptz 'epoch' + " + micros + " * interval '1 microsecond'";
    }
}
