package dev.tandem.command.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * Brings a backup back into an empty database: the tables as they were, everything else for the service to make anew when it starts. All of
 * it, or nothing.
 */
final class Restore {

    private final DataSource database;

    Restore(DataSource database) {
        this.database = database;
    }

    /** That a backup cannot be brought back, and why. */
    static final class UnusableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnusableException(String why) {
            super(why);
        }
    }

    /**
     * Brings both files back.
     *
     * @param secrets by the names under which they stand with the keys, what other files there were
     * @return what the file of the events says of itself
     */
    Manifest read(Path events, Path keys, Map<String, String> secrets)
            throws SQLException, IOException, UnusableException {
        try (ZipFile eventFile = new ZipFile(events.toFile());
                ZipFile keyFile = new ZipFile(keys.toFile())) {
            Manifest happened = manifest(eventFile, "events", events);
            Manifest opening = manifest(keyFile, "keys", keys);
            requireOneTandem(happened, opening);
            requireEmpty();
            Flyway.configure()
                    .dataSource(database)
                    .target(later(happened.schema(), opening.schema()))
                    .load()
                    .migrate();
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    fill(connection, happened, eventFile);
                    fill(connection, opening, keyFile);
                    connection.commit();
                } finally {
                    connection.rollback(); // a pool that does not know of the copying would commit what there is of it
                }
            }
            keyFile.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.equals(Manifest.ENTRY) && !name.endsWith(".copy"))
                    .forEach(name -> secrets.put(name, text(keyFile, name)));
            return happened;
        }
    }

    private static void requireOneTandem(Manifest events, Manifest keys) throws UnusableException {
        if (!events.store().equals(keys.store())) {
            throw new UnusableException("The events are of one Tandem, and the keys of another.");
        }
        if (keys.position() < events.position()) {
            throw new UnusableException(
                    "The keys are older than the events (" + keys.at() + ", " + events.at()
                            + "): what was sealed in between could not be read. Take those that were written together, or later ones.");
        }
    }

    private void requireEmpty() throws SQLException, UnusableException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (isTrue(statement, "select to_regclass('public.events') is not null")
                    && isTrue(statement, "select exists (select from events)")) {
                throw new UnusableException("The database is not empty: nothing is brought back over what is there.");
            }
        }
    }

    private static boolean isTrue(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void fill(Connection connection, Manifest manifest, ZipFile file)
            throws SQLException, IOException, UnusableException {
        for (Manifest.Table table : manifest.tables()) {
            try (Statement statement = connection.createStatement();
                    DigestInputStream entry =
                            new DigestInputStream(file.getInputStream(entry(file, table.entry())), Backup.sha256())) {
                if (!table.name().equals("events")) {
                    statement.execute("delete from " + table.name()); // what a migration has put there
                }
                long rows = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy " + table.name() + " (" + String.join(", ", table.columns()) + ") from stdin",
                                entry);
                entry.transferTo(OutputStream.nullOutputStream());
                if (rows != table.rows()
                        || !HexFormat.of()
                                .formatHex(entry.getMessageDigest().digest())
                                .equals(table.sha256())) {
                    throw new UnusableException(
                            file.getName() + " was changed: " + table.name() + " is not what the backup wrote.");
                }
                goOn(statement, table);
            }
        }
        if (manifest.kind().equals("events")) {
            requireWhole(connection, manifest);
        }
    }

    /** Numbers that the database gives go on after the last. */
    private static void goOn(Statement statement, Manifest.Table table) throws SQLException {
        for (String number : new String[] {"id", "number"}) {
            statement.execute("""
                    do $$ declare it text; begin
                      if exists (select from information_schema.columns where table_schema = 'public'
                          and table_name = '%1$s' and column_name = '%2$s' and is_identity = 'YES') then
                        it := pg_get_serial_sequence('%1$s', '%2$s');
                        perform setval(it, greatest((select coalesce(max(%2$s), 0) from %1$s), 1));
                      end if;
                    end $$""".formatted(table.name(), number));
        }
    }

    private static void requireWhole(Connection connection, Manifest manifest) throws SQLException, UnusableException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(position), 0), count(*) from events")) {
            row.next();
            if (row.getLong(1) != manifest.position() || row.getLong(2) != manifest.position()) {
                throw new UnusableException("Events are missing: there should be " + manifest.position()
                        + ", there are " + row.getLong(2) + " up to " + row.getLong(1) + ".");
            }
        }
    }

    private static Manifest manifest(ZipFile file, String kind, Path path) throws IOException, UnusableException {
        Manifest manifest = Archive.JSON.readValue(text(file, Manifest.ENTRY), Manifest.class);
        if (!manifest.kind().equals(kind)) {
            throw new UnusableException(path + " holds " + manifest.kind() + ", not " + kind + ".");
        }
        return manifest;
    }

    private static String text(ZipFile file, String name) {
        try (InputStream entry = file.getInputStream(entry(file, name))) {
            return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | UnusableException e) {
            throw new IllegalArgumentException(file.getName() + " is no file of a backup", e);
        }
    }

    private static ZipEntry entry(ZipFile file, String name) throws UnusableException {
        ZipEntry entry = file.getEntry(name);
        if (entry == null) {
            throw new UnusableException(file.getName() + " lacks " + name + ".");
        }
        return entry;
    }

    /** Versions of migrations are numbers. */
    private static String later(String one, String other) {
        return Integer.parseInt(one) >= Integer.parseInt(other) ? one : other;
    }
}
