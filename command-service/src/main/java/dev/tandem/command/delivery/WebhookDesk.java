package dev.tandem.command.delivery;

import dev.tandem.events.integration.WebhookForm;
import dev.tandem.eventstore.log.EventStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked about webhooks: how they stand, what became of attempts, their secrets; and a ping. It waits until what is stored is learned. */
public final class WebhookDesk {

    /** How many attempts, or lines, are told at once. */
    public static final int MOST = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String NAMESPACE = "hiring.";

    private final EventStore store;
    private final JdbcClient jdbc;
    private final Learning learning;
    private final Secrets secrets;
    private final Attempts attempts;
    private final WebhookCaller caller;
    private final Clock clock;

    WebhookDesk(
            EventStore store,
            JdbcClient jdbc,
            Learning learning,
            Secrets secrets,
            Attempts attempts,
            WebhookCaller caller,
            Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.learning = learning;
        this.secrets = secrets;
        this.attempts = attempts;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * How a webhook stands.
     *
     * @param owner whose it is, and as whom it reads
     * @param types only of these types; empty: of all
     * @param requisitions only of these searches; empty: of all, and what is about none
     * @param position up to where events have been lined up
     * @param waiting how many deliveries wait
     * @param failing how many keys wait for another attempt
     * @param paused how many keys are paused
     */
    public record Standing(
            String webhook,
            String owner,
            String url,
            Set<String> types,
            Set<String> requisitions,
            WebhookForm form,
            long position,
            long waiting,
            int failing,
            int paused) {}

    /**
     * What waits of one key.
     *
     * @param partitionKey the key, such as the id of a search
     * @param waiting how many deliveries wait
     * @param failingSince since when attempts fail; null: they do not
     * @param attempts how many have failed since
     * @param status what the last was answered; null: nothing
     * @param next when the next is made; null: none, it is paused
     * @param pausedAt when it was paused; null: it is not
     */
    public record Line(
            String partitionKey,
            int waiting,
            @Nullable Instant failingSince,
            int attempts,
            @Nullable Integer status,
            @Nullable Instant next,
            @Nullable Instant pausedAt) {}

    /**
     * Those there are, by their ids.
     *
     * @param owner of these alone; null: of everybody
     */
    public List<Standing> list(@Nullable String owner) {
        return standing("cast(:id as text) is null or w.owner = :id", owner);
    }

    /** That one; empty if there is none. */
    public Optional<Standing> one(String webhook) {
        return standing("w.webhook = :id", webhook).stream().findFirst();
    }

    private List<Standing> standing(String which, @Nullable String id) {
        catchUp();
        return jdbc.sql("select " + Webhooks.COLUMNS + """
                        , (select coalesce(sum(l.waiting), 0) from webhook_lines l where l.webhook = w.webhook) as waiting
                        , (select count(*) from webhook_lines l
                            where l.webhook = w.webhook and l.failing_since is not null and l.paused_at is null) as failing
                        , (select count(*) from webhook_lines l where l.webhook = w.webhook and l.paused_at is not null) as paused
                        from webhooks w where %s order by w.webhook""".formatted(which))
                .param("id", id)
                .query(WebhookDesk::standing)
                .list();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        Webhook webhook = Webhooks.read(row, number);
        Set<String> types = new TreeSet<>();
        webhook.types().forEach(type -> types.add(type.substring(NAMESPACE.length())));
        return new Standing(
                webhook.webhook(),
                webhook.owner(),
                webhook.url(),
                types,
                new TreeSet<>(webhook.requisitions()),
                webhook.form(),
                webhook.position(),
                row.getLong("waiting"),
                row.getInt("failing"),
                row.getInt("paused"));
    }

    /** Whose it is; empty if there is none. */
    public Optional<String> owner(String webhook) {
        catchUp();
        return Webhooks.find(jdbc, webhook).map(Webhook::owner);
    }

    /** What fails, is paused or waits, the longest failing first. */
    public List<Line> lines(String webhook) {
        return jdbc.sql("""
                        select * from webhook_lines where webhook = ? and (waiting > 0 or paused_at is not null)
                        order by failing_since nulls last, key limit ?""").params(webhook, MOST).query(WebhookDesk::line).list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        @Nullable Instant paused = moment(row, "paused_at");
        int status = row.getInt("status");
        return new Line(
                row.getString("key"),
                row.getInt("waiting"),
                moment(row, "failing_since"),
                row.getInt("attempts"),
                status == 0 ? null : status,
                paused == null ? moment(row, "next_at") : null,
                paused);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /** Attempts, the newest first, before the one with that id. */
    public List<Attempt> attempts(String webhook, long before, int most) {
        return attempts.list(webhook, before, most);
    }

    /** The secrets that sign now, the newest first. */
    public List<String> secrets(String webhook) {
        secrets.make();
        return find(webhook).map(one -> secrets.signing(one, clock.instant())).orElse(List.of()).stream()
                .map(Secrets.Secret::secret)
                .toList();
    }

    /** Sends a message that says nothing, at once and outside of every line. */
    public Optional<Attempt> ping(String webhook) {
        secrets.make();
        return find(webhook).map(one -> {
            Message ping = Message.ping(webhook, Instant.now());
            return attempts.add(webhook, ping, caller.send(one.url(), ping, secrets.signing(one, clock.instant())));
        });
    }

    private Optional<Webhook> find(String webhook) {
        return Webhooks.find(jdbc, webhook);
    }

    /** Whoever has just given a command finds what it did. */
    private void catchUp() {
        long head = store.head();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (learning.position() < head && System.nanoTime() < giveUp) {
            if (!learning.further()) {
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos()); // another is at it
            }
        }
    }
}
