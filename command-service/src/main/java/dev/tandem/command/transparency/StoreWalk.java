package dev.tandem.command.transparency;

import dev.tandem.transparency.LogStorage.Published;
import dev.tandem.transparency.LogWalk;
import dev.tandem.transparency.LogWalk.Touched;
import dev.tandem.transparency.LoggedEvent;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.Signatures;
import dev.tandem.transparency.note.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks a whole database along its transparency log, as a tool of its own: {@code StoreWalk URL USER --key KEY… --witness KEY…}, with the
 * password in {@code PGPASSWORD}. Exit code 0: nothing was touched up to the last checkpoint; 1: something was, or cannot be told.
 */
public final class StoreWalk {

    private static final int PAGE = 5_000;
    private static final long TELL_EVERY = 2_000_000_000L;

    private StoreWalk() {}

    /** Walks. */
    public static void main(String[] arguments) {
        List<VerifierKey> logs = new ArrayList<>();
        List<VerifierKey> witnesses = new ArrayList<>();
        for (int i = 2; i + 1 < arguments.length; i += 2) {
            (arguments[i].equals("--key") ? logs : witnesses).add(VerifierKey.parse(arguments[i + 1]));
        }
        String password = System.getenv().getOrDefault("PGPASSWORD", "");
        SingleConnectionDataSource database =
                new SingleConnectionDataSource(arguments[0], arguments[1], password, true);
        boolean whole = walk(database, logs, witnesses);
        database.destroy();
        System.exit(whole ? 0 : 1);
    }

    private static boolean walk(
            SingleConnectionDataSource database, List<VerifierKey> logs, List<VerifierKey> witnesses) {
        JdbcClient jdbc = JdbcClient.create(database);
        StoredTree storage = new StoredTree(jdbc, new TransactionTemplate(new DataSourceTransactionManager(database)));
        Published published = storage.published().orElse(null);
        if (published == null) {
            System.out.println("The log has no checkpoint: there is nothing to hold the store to.");
            return false;
        }
        Checkpoint checkpoint = Checkpoint.parse(published.checkpoint().text());
        List<String> unsigned = unsigned(published, logs, witnesses);
        unsigned.forEach(System.out::println);
        LogWalk walk = new LogWalk(storage, checkpoint, LogConfiguration.SUBJECT, storage.states());
        EventRows rows = new EventRows(jdbc);
        long last = published.state().position();
        long told = System.nanoTime();
        long position = 0;
        for (List<LoggedEvent> page = rows.after(0, last, PAGE);
                !page.isEmpty();
                page = rows.after(position, last, PAGE)) {
            page.forEach(walk::event);
            position = page.getLast().position();
            if (System.nanoTime() - told > TELL_EVERY) {
                told = System.nanoTime();
                System.err.println(position + " of " + last + " events");
            }
        }
        List<Touched> touched = walk.done();
        touched.forEach(finding -> System.out.println(finding.sentence()));
        if (touched.isEmpty() && unsigned.isEmpty()) {
            System.out.println("All " + last + " events are as they were logged, up to the checkpoint of "
                    + checkpoint.size() + " leaves.");
        }
        return touched.isEmpty() && unsigned.isEmpty();
    }

    /** Who should have signed the checkpoint and has not, in sentences. */
    private static List<String> unsigned(Published published, List<VerifierKey> logs, List<VerifierKey> witnesses) {
        List<String> missing = new ArrayList<>();
        if (Signatures.of(published.checkpoint(), logs).valid().isEmpty()) {
            missing.add("The last checkpoint is not signed with the key of the log.");
        }
        for (VerifierKey witness : witnesses) {
            if (Signatures.of(published.checkpoint(), List.of(witness)).valid().isEmpty()) {
                missing.add("The last checkpoint is not cosigned by the witness " + witness.name() + ".");
            }
        }
        return missing;
    }
}
