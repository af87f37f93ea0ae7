package dev.tandem.eventstore.tagindex;

import dev.tandem.eventstore.cache.EventCache;
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
 * Loads the tags that exist in the log into the cache's filter, once and in the background. One pass over an index: a second
 * for some millions of entries. A log too long for that does without.
 */
public final class TagFilterLoader {

    private static final Logger LOG = LoggerFactory.getLogger(TagFilterLoader.class);

    /** With more index entries than this, the pass would take too long. */
    private static final long MOST = 50_000_000;

    private static final int PAGE = 10_000;

    private final DataSource readers;
    private final EventCache cache;
    private final AtomicBoolean running = new AtomicBoolean();

    /** Creates a loader; nothing is loaded yet. */
    public TagFilterLoader(DataSource readers, EventCache cache) {
        this.readers = readers;
        this.cache = cache;
    }

    /** Starts to load, if the cache lacks the tags and nothing is loading them. */
    public void ensure() {
        if (cache.lacksTags() && running.compareAndSet(false, true)) {
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
        int epoch = cache.epoch();
        try (Connection connection = readers.getConnection()) {
            if (size(connection) > MOST) {
                cache.doWithoutTags();
                return;
            }
            connection.setAutoCommit(false); // else the driver would read all rows before the first
            try (PreparedStatement statement = connection.prepareStatement("select distinct tag from tags_of_events")) {
                statement.setFetchSize(PAGE);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        cache.addTag(rows.getString(1));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        cache.tagsComplete(epoch);
    }

    /** The approximate number of index entries. */
    private static long size(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select reltuples::bigint from pg_class where oid = 'event_tags'::regclass")) {
            row.next();
            return row.getLong(1);
        }
    }
}
