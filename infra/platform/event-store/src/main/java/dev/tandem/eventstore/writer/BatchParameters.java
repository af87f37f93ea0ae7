package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.log.Criterion;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.postgresql.PGConnection;

/** Binds a batch as parallel arrays: one round trip, however many events. */
final class BatchParameters {

    private BatchParameters() {}

    /** Binds which append each event belongs to; returns the next free index. */
    static int bindMembership(PreparedStatement statement, int first, Batch batch) throws SQLException {
        int[] append = new int[batch.size()];
        int next = 0;
        for (int i = 0; i < batch.appends().size(); i++) {
            for (int event = batch.appends().get(i).events().size(); event > 0; event--) {
                append[next++] = i;
            }
        }
        return bind(statement, first, "int4", append);
    }

    /** Binds the events from parameter {@code first} on; returns the next free index. */
    static int bindEvents(PreparedStatement statement, int first, Batch batch) throws SQLException {
        int size = batch.size();
        String[] id = new String[size];
        String[] type = new String[size];
        String[] version = new String[size];
        byte[][] payload = new byte[size][];
        String[] metadata = new String[size];
        long[] occurred = new long[size];
        String[] tags = new String[size];
        int i = 0;
        for (Append append : batch.appends()) {
            for (EncodedEvent event : append.encoded()) {
                id[i] = event.id();
                type[i] = event.type();
                version[i] = event.version();
                payload[i] = event.payload();
                metadata[i] = event.metadata();
                occurred[i] = event.occurredUs();
                tags[i] = event.tags();
                i++;
            }
        }
        int next = bind(statement, first, "uuid", id);
        next = bind(statement, next, "text", type);
        next = bind(statement, next, "text", version);
        next = bind(statement, next, "bytea", payload);
        next = bind(statement, next, "text", metadata);
        next = bind(statement, next, "int8", occurred);
        return bind(statement, next, "text", tags);
    }

    /**
     * Binds the conditions from parameter {@code first} on; returns the next free index.
     *
     * @param order puts the tags of a criterion in order: the database looks through the events of the first
     */
    static int bindConditions(
            PreparedStatement statement, int first, Batch batch, Function<Set<String>, List<String>> order)
            throws SQLException {
        List<Append> appends = batch.appends();
        int size = appends.stream()
                .mapToInt(append -> append.condition().anyOf().size())
                .sum();
        int[] append = new int[size];
        long[] after = new long[size];
        String[] tags = new String[size];
        String[] types = new String[size];
        boolean[] unchecked = new boolean[size];
        int row = 0;
        for (int i = 0; i < appends.size(); i++) {
            for (Criterion criterion : appends.get(i).condition().anyOf()) {
                append[row] = i;
                after[row] = appends.get(i).condition().after();
                tags[row] = joined(criterion.tags().size() > 1 ? order.apply(criterion.tags()) : criterion.tags());
                types[row] = joined(criterion.types());
                unchecked[row] = batch.isUnchecked(i);
                row++;
            }
        }
        int next = bind(statement, first, "int4", append);
        next = bind(statement, next, "int8", after);
        next = bind(statement, next, "text", tags);
        next = bind(statement, next, "text", types);
        return bind(statement, next, "bool", unchecked);
    }

    /** Binds an array of primitives, strings or byte arrays, in binary where the driver can; returns the next free index. */
    static int bind(PreparedStatement statement, int parameter, String type, Object array) throws SQLException {
        PGConnection connection = statement.getConnection().unwrap(PGConnection.class);
        statement.setArray(parameter, connection.createArrayOf(type, array));
        return parameter + 1;
    }

    private static String joined(Collection<String> values) {
        return String.join(EncodedEvent.SEPARATOR, values);
    }
}
