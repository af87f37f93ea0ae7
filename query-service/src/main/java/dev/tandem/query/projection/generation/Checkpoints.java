package dev.tandem.query.projection.generation;

import dev.tandem.query.projection.topic.PartitionCheckpoint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The table {@code projection.checkpoint}. */
public final class Checkpoints {

    private static final String LOAD = """
            select partition, next_offset, position, seen from projection.checkpoint
            where generation = ? order by partition
            """;

    private static final String CREATE = """
            insert into projection.checkpoint (generation, partition, next_offset, position, seen)
            select ?, partition, 0, 0, 0 from generate_series(0, ? - 1) as partition
            """;

    private static final String REWIND = "update projection.checkpoint set next_offset = 0 where generation = ?";

    // Only from where the writer believes it stands: whoever has lost its place without noticing writes nothing. Nor
    // does a generation that was replaced, or whoever believes that nobody reads it yet: the lock makes this wait for a
    // take-over that is under way.
    private static final String ADVANCE = """
            with standing as (select id from projection.generation where id = ? and not replaced
                and (state = 'BUILDING') = ? for share)
            update projection.checkpoint as c
            set next_offset = n.next_offset, position = n.position, seen = n.seen
            from unnest(?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                as n (partition, read_offset, next_offset, position, seen),
                standing
            where c.generation = standing.id and c.partition = n.partition and c.next_offset = n.read_offset
            """;

    private Checkpoints() {}

    /** The checkpoints of all partitions by number, empty before the first. */
    static List<PartitionCheckpoint> load(Connection connection, int generation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
            statement.setInt(1, generation);
            try (ResultSet rows = statement.executeQuery()) {
                List<PartitionCheckpoint> checkpoints = new ArrayList<>();
                while (rows.next()) {
                    checkpoints.add(
                            new PartitionCheckpoint(rows.getInt(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
                }
                return checkpoints;
            }
        }
    }

    /** Whether the generation is being built, as far as is committed. */
    public static boolean isBuilding(Connection connection, int generation) throws SQLException {
        String sql = "select state = 'BUILDING' from projection.generation where id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, generation);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Begins at the first record of each partition. */
    static void create(Connection connection, int generation, int partitions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CREATE)) {
            statement.setInt(1, generation);
            statement.setInt(2, partitions);
            statement.executeUpdate();
        }
    }

    /** Reads all records again; positions stay, so that events seen before are dropped. */
    static void rewind(Connection connection, int generation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REWIND)) {
            statement.setInt(1, generation);
            statement.executeUpdate();
        }
    }

    /**
     * Moves on, in the transaction of the rows.
     *
     * @param building whether the caller believes that the generation is being built
     * @param from as read or last written by the caller; {@code to} lists the same partitions. Those that have not moved are
     *     left alone, unless none has: then all are checked for their being where the caller believes them
     * @throws FencedException if somebody else has moved on, or the generation is not what the caller believes, so that its rows must
     *     not be written
     */
    public static void advance(
            Connection connection,
            int generation,
            boolean building,
            List<PartitionCheckpoint> from,
            List<PartitionCheckpoint> to)
            throws SQLException {
        List<Integer> moved = IntStream.range(0, to.size())
                .filter(i -> !to.get(i).equals(from.get(i)))
                .boxed()
                .toList();
        if (moved.isEmpty()) {
            write(connection, generation, building, from, to);
        } else {
            write(
                    connection,
                    generation,
                    building,
                    moved.stream().map(from::get).toList(),
                    moved.stream().map(to::get).toList());
        }
    }

    private static void write(
            Connection connection,
            int generation,
            boolean building,
            List<PartitionCheckpoint> from,
            List<PartitionCheckpoint> to)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            Object[] partitions =
                    to.stream().map(PartitionCheckpoint::partition).toArray();
            statement.setInt(1, generation);
            statement.setBoolean(2, building);
            statement.setArray(3, connection.createArrayOf("int4", partitions));
            Object[] read = from.stream().map(PartitionCheckpoint::nextOffset).toArray();
            statement.setArray(4, connection.createArrayOf("int8", read));
            Object[] next = to.stream().map(PartitionCheckpoint::nextOffset).toArray();
            statement.setArray(5, connection.createArrayOf("int8", next));
            Object[] positions = to.stream().map(PartitionCheckpoint::position).toArray();
            statement.setArray(6, connection.createArrayOf("int8", positions));
            Object[] seen = to.stream().map(PartitionCheckpoint::seen).toArray();
            statement.setArray(7, connection.createArrayOf("int8", seen));
            if (statement.executeUpdate() != to.size()) {
                throw new FencedException();
            }
        }
    }

    /** Another runner writes this generation, or none may any more. */
    public static final class FencedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private FencedException() {
            super("another instance has moved this projection on, or it was built anew, or is live now");
        }
    }
}
