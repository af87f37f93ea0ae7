package dev.tandem.eventstore.tagindex;

import dev.tandem.eventstore.cache.Memory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells memory, once and in the background, which tags there are in a log that was not written under its eyes. One pass over an
 * index, a second for some millions of entries; a log too long for that does without.
 */
public final class TagScan {

    private static final Logger LOG = LoggerFactory.getLogger(TagScan.class);

    /** Entries beyond which the pass would take too long. */
    private static final long MOST = 50_000_000;

    private static final int PAGE = 10_000;

    private final DataSource readers;
    private final Memory memory;
    private final AtomicBoolean running = new AtomicBoolean();

    /** No pass is running. */
    public TagScan(DataSource readers, Memory memory) {
        this.readers = readers;
        this.memory = memory;
    }

    /** Starts a pass if memory lacks one and none is running. */
    public void ensure() {
        if (memory.lacksTags() && running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("tandem-store-tags").start(() -> {
                try {
                    scan();
                } catch (SQLException e) {
                    LOG.debug("The tags could not be read; tried again later", e);
                } finally {
                    running.set(false);
                }
            });
        }
    }

    private void scan() throws SQLException {
        int epoch = memory.epoch();
        try (Connection connection = readers.getConnection()) {
            if (size(connection) > MOST) {
                memory.doWithoutTags();
                return;
            }
            connection.setAutoCommit(false); // else the driver would read all rows before the first
            try (PreparedStatement statement = connection.prepareStatement("select distinct tag from tags_of_events")) {
                statement.setFetchSize(PAGE);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        memory.addTag(rows.getString(1));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        memory.tagsComplete(epoch);
    }

    /** About. */
    private static long size(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select reltuples::bigint from pg_class where oid = 'event_tags'::regclass")) {
            row.next();
            return row.getLong(1);
        }
    }
}
