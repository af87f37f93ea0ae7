package dev.tandem.command.setaside;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What stands aside, in the database, hence the same for all instances. */
public final class SetAside {

    private static final int LONGEST_PROBLEM = 2_000;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public SetAside(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * One thing that stands aside.
     *
     * @param subject names it, see {@link Worker}
     * @param position of the event that could not be handled; null if it was not one
     * @param what its kind: the type of an event, or of a deadline
     * @param problem what went wrong the last time
     * @param tries how often it did
     * @param since when it first did
     * @param retryWanted whether an operator wants it tried again, and that has not happened yet
     */
    public record Item(
            String worker,
            String subject,
            @Nullable Long position,
            String what,
            String problem,
            int tries,
            Instant since,
            boolean retryWanted) {}

    /** Sets something aside, or says that it failed once more. */
    public void add(Worker worker, String subject, @Nullable Long position, String what, Throwable problem) {
        jdbc.sql("""
                        insert into set_aside (worker, subject, position, what, problem) values (?, ?, ?, ?, ?)
                        on conflict (worker, subject) do update
                        set position = excluded.position, what = excluded.what, problem = excluded.problem,
                            tries = set_aside.tries + 1, tried_at = now(), retry_wanted = false""")
                .param(worker.wireName())
                .param(subject)
                .param(position)
                .param(what)
                .param(text(problem))
                .update();
    }

    /** What an operator wanted tried again failed again. */
    public void failedAgain(Worker worker, String subject, Throwable problem) {
        jdbc.sql("""
                        update set_aside
                        set problem = ?, tries = tries + 1, tried_at = now(), retry_wanted = false
                        where worker = ? and subject = ?""").params(text(problem), worker.wireName(), subject).update();
    }

    /** It was handled after all, or is no longer needed. */
    public void remove(Worker worker, String subject) {
        jdbc.sql("delete from set_aside where worker = ? and subject = ?")
                .params(worker.wireName(), subject)
                .update();
    }

    /** What that worker has set aside. */
    public Set<String> subjects(Worker worker) {
        return jdbc.sql("select subject from set_aside where worker = ?")
                .param(worker.wireName())
                .query(String.class)
                .set();
    }

    /** What that worker is to try again, since an operator wants so. */
    public List<String> toRetry(Worker worker) {
        return jdbc.sql("select subject from set_aside where worker = ? and retry_wanted order by subject")
                .param(worker.wireName())
                .query(String.class)
                .list();
    }

    /** All that stands aside, oldest first; no more than so many. */
    public List<Item> all(int limit) {
        return jdbc.sql("""
                        select worker, subject, position, what, problem, tries, since, retry_wanted
                        from set_aside order by since, worker, subject limit ?""")
                .param(limit)
                .query((row, _) -> new Item(
                        row.getString("worker"),
                        row.getString("subject"),
                        row.getObject("position", Long.class),
                        row.getString("what"),
                        row.getString("problem"),
                        row.getInt("tries"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getBoolean("retry_wanted")))
                .list();
    }

    /** How much of that worker's stands aside. */
    public long count(Worker worker) {
        return jdbc.sql("select count(*) from set_aside where worker = ?")
                .param(worker.wireName())
                .query(Long.class)
                .single();
    }

    /**
     * Has something tried again, on record with who wanted it and why.
     *
     * @return false if nothing of that name stands aside
     */
    public boolean retry(Worker worker, String subject, String by, String why) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            int ordered =
                    jdbc.sql("""
                            insert into set_aside_retries (worker, subject, position, what, problem, ordered_by, why)
                            select worker, subject, position, what, problem, ?, ?
                            from set_aside where worker = ? and subject = ?""").params(by, why, worker.wireName(), subject).update();
            jdbc.sql("update set_aside set retry_wanted = true where worker = ? and subject = ?")
                    .params(worker.wireName(), subject)
                    .update();
            return ordered == 1;
        }));
    }

    private static String text(Throwable problem) {
        String text = problem.toString().replace('\0', '\uFFFD');
        return text.length() <= LONGEST_PROBLEM ? text : text.substring(0, LONGEST_PROBLEM);
    }
}
