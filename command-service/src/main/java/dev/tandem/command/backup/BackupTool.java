package dev.tandem.command.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Backs a database up and brings it back, as a tool of its own: {@code BackupTool backup|restore URL USER EVENTS KEYS [NAME=FILE…]}, with the
 * password in {@code PGPASSWORD}. Each NAME is a secret that goes with the keys from its FILE, and is put there again: the keyset, the log's key.
 */
public final class BackupTool {

    private BackupTool() {}

    /** Does one of both. Exit code 0: done, 1: not, and nothing is left of it, 2: wrongly asked. */
    public static void main(String[] arguments) {
        if (arguments.length < 5) {
            System.err.println("BackupTool backup|restore URL USER EVENTS KEYS [NAME=FILE...]");
            System.exit(2);
        }
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[1]);
        database.setUser(arguments[2]);
        database.setPassword(System.getenv().getOrDefault("PGPASSWORD", ""));
        Path events = Path.of(arguments[3]);
        Path keys = Path.of(arguments[4]);
        Map<String, Path> secrets = new LinkedHashMap<>();
        for (int i = 5; i < arguments.length; i++) {
            String[] secret = arguments[i].split("=", 2);
            secrets.put(secret[0], Path.of(secret[1]));
        }
        try {
            if (arguments[0].equals("backup")) {
                backup(database, events, keys, secrets);
            } else {
                restore(database, events, keys, secrets);
            }
        } catch (SQLException | IOException | Restore.UnusableException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void backup(PGSimpleDataSource database, Path events, Path keys, Map<String, Path> secrets)
            throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            Manifest written = new Backup(connection).write(events, keys, secrets);
            System.out.println("Wrote " + written.position() + " events to " + events + ", and the keys to " + keys
                    + ". Keep them apart: whoever has both can read what is sealed.");
        }
    }

    private static void restore(PGSimpleDataSource database, Path events, Path keys, Map<String, Path> secrets)
            throws SQLException, IOException, Restore.UnusableException {
        Map<String, String> texts = new TreeMap<>();
        Manifest read = new Restore(database).read(events, keys, texts);
        for (Map.Entry<String, Path> secret : secrets.entrySet()) {
            String text = texts.get(secret.getKey());
            if (text != null) {
                put(secret.getValue(), text);
            }
        }
        System.out.println("Brought back " + read.position() + " events, as they were on " + read.at() + ".");
    }

    private static void put(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.newByteChannel(
                        file,
                        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                .close();
        Files.writeString(file, text);
    }
}
