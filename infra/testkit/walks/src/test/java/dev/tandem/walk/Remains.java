package dev.tandem.walk;

import dev.tandem.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.postgresql.PGConnection;

/** Looks for words through every byte that a Tandem has written down. */
final class Remains {

    private final RunningTandem tandem;

    Remains(RunningTandem tandem) {
        this.tandem = tandem;
    }

    /** Where any of these words stands, by place. What may be compressed in files is looked through unpacked, too: values of tables, records of topics. */
    Map<String, List<String>> of(List<String> words) {
        Map<String, List<String>> found = new TreeMap<>();
        tandem.databases().forEach(Remains::writeToDisk);
        tandem.files().forEach(place -> files(place, words, found));
        tandem.databases().forEach(database -> dump(database, words, found));
        for (ConsumerRecord<byte[], byte[]> record : tandem.records()) {
            String place = "topic " + record.topic() + " at " + record.offset();
            look(place + ", key", record.key(), words, found);
            look(place + ", value", record.value(), words, found);
            record.headers().forEach(header -> look(place + ", " + header.key(), header.value(), words, found));
        }
        return found;
    }

    /** What PostgreSQL holds in memory goes to its files. */
    private static void writeToDisk(TestDatabase database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void files(Path folder, List<String> words, Map<String, List<String>> found) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                look(file.toString(), Files.readAllBytes(file), words, found);
            }
        } catch (NoSuchFileException _) {
            // replaced while we looked: what took its place is looked at the next time
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every value of every table, as whoever takes a dump gets it; in binary, for text would show bytes as hexadecimal digits. */
    private static void dump(TestDatabase database, List<String> words, Map<String, List<String>> found) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("""
                    select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                    where schemaname not in ('pg_catalog', 'information_schema')
                    union all
                    select quote_ident(schemaname) || '.' || quote_ident(matviewname) from pg_matviews""")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select * from " + table + ") to stdout (format binary)", bytes);
                look("dump of " + table, bytes.toByteArray(), words, found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void look(String place, byte[] bytes, List<String> words, Map<String, List<String>> found) {
        if (bytes == null) {
            return;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> here = words.stream().filter(text::contains).toList();
        if (!here.isEmpty()) {
            found.put(place, here);
        }
    }
}
