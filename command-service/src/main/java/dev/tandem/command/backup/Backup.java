package dev.tandem.command.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.postgresql.PGConnection;

/**
 * Writes everything that cannot be made anew into two files, as it stands at one moment, while the service runs: what happened, without the
 * keys that open what is sealed in it; and the keys.
 */
final class Backup {

    private final Connection connection;

    /** Of that database. */
    Backup(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes both.
     *
     * @param secrets files that go with the keys, by the name under which they stand there; those that are not there are left out
     * @return what the file of the events says of itself
     */
    Manifest write(Path events, Path keys, Map<String, Path> secrets) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (Archive eventFile = new Archive(events);
                Archive keyFile = new Archive(keys)) {
            Manifest begun = new Manifest("events", first(), last(), schema(), Instant.now(), List.of());
            requireKnown();
            Manifest written = filled(begun, "events", BackedUp.WITH_EVENTS, eventFile);
            Manifest opened = filled(begun, "keys", BackedUp.WITH_KEYS, keyFile);
            for (Map.Entry<String, Path> secret : secrets.entrySet()) {
                if (Files.exists(secret.getValue())) {
                    keyFile.text(secret.getKey(), Files.readString(secret.getValue()));
                }
            }
            keyFile.seal(opened);
            eventFile.seal(written);
            return written;
        } finally {
            connection.rollback();
        }
    }

    private Manifest filled(Manifest begun, String kind, BackedUp which, Archive archive)
            throws SQLException, IOException {
        List<Manifest.Table> tables = new ArrayList<>();
        for (String table : which.tables()) {
            List<String> columns = columns(table);
            DigestOutputStream digest = new DigestOutputStream(new Unclosed(archive.entry(table + ".copy")), sha256());
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table + " (" + String.join(", ", columns) + ") to stdout", digest);
            tables.add(new Manifest.Table(
                    table,
                    columns,
                    rows,
                    HexFormat.of().formatHex(digest.getMessageDigest().digest())));
        }
        return new Manifest(kind, begun.store(), begun.position(), begun.schema(), begun.at(), tables);
    }

    /** A table that nobody has thought of would be missing from all backups without anybody seeing it. */
    private void requireKnown() throws SQLException {
        TreeSet<String> unknown = new TreeSet<>(texts("select tablename from pg_tables where schemaname = 'public'"));
        unknown.removeAll(BackedUp.all().keySet());
        if (!unknown.isEmpty()) {
            throw new SQLException("nobody has said whether these tables belong into a backup: " + unknown);
        }
    }

    private List<String> columns(String table) throws SQLException {
        return texts("select quote_ident(column_name) from information_schema.columns where table_schema = 'public'"
                + " and table_name = '" + table + "' order by ordinal_position");
    }

    private String first() throws SQLException {
        return one("select coalesce((select id::text from events order by position limit 1), '')");
    }

    private long last() throws SQLException {
        return Long.parseLong(one("select coalesce(max(position), 0) from events"));
    }

    private String schema() throws SQLException {
        return one("select version from flyway_schema_history where success and version is not null"
                + " order by installed_rank desc limit 1");
    }

    private String one(String sql) throws SQLException {
        return texts(sql).getFirst();
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An entry of an archive, which ends when the next begins. */
    private static final class Unclosed extends OutputStream {

        private final OutputStream entry;

        Unclosed(OutputStream entry) {
            this.entry = entry;
        }

        @Override
        public void write(int one) throws IOException {
            entry.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            entry.write(bytes, from, length);
        }
    }
}
