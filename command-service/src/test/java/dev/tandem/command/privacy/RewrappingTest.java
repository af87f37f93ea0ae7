package dev.tandem.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.privacy.SealedTexts.About;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys wrapped anew against whoever destroys or makes keys at the same moment. */
class RewrappingTest {

    private static final CandidateId CANDIDATE = new CandidateId("cand-1");

    @TempDir
    private Path folder;

    private final TestDatabase database = PostgresForTests.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private Path keyset;
    private Instance one;

    /** What an instance is made of. */
    private record Instance(
            MasterKeys keys,
            SealedTexts texts,
            SubjectKeys subjects,
            MasterKeyRotation rotation,
            Rewrapping rewrapping) {

        static Instance of(TestDatabase database, Path keyset) {
            DataSource source = database.dataSource();
            JdbcClient jdbc = JdbcClient.create(source);
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
            MasterKeyset master = MasterKey.in(keyset, true);
            new MasterKeyProbe(jdbc).check(master);
            MasterKeys keys = new MasterKeys(keyset, master);
            Wrapping wrapping = new Wrapping(jdbc, keys);
            SubjectKeys subjects = new SubjectKeys(jdbc, wrapping);
            MasterKeyHolders holders = new MasterKeyHolders(jdbc, keys);
            return new Instance(
                    keys,
                    new SealedTexts(subjects),
                    subjects,
                    new MasterKeyRotation(jdbc, keys, wrapping, holders, transaction),
                    new Rewrapping(jdbc, wrapping, holders, transaction, 100));
        }

        void rotateTo(Path keyset) throws Exception {
            MasterKeysetTool.add(keyset);
            assertThat(rotation.order(new PersonId("olga"), "for the test"))
                    .isEqualTo(MasterKeyRotation.Answer.ORDERED);
        }

        void rewrapAll() {
            while (rotation.status().rotating()) {
                rewrapping.further();
            }
        }
    }

    @BeforeEach
    void instance() {
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        keyset = folder.resolve("keyset.json");
        one = Instance.of(database, keyset);
    }

    @Test
    void aKeyThatIsDestroyedWhileItIsWrappedAnewStaysDestroyed() throws Exception {
        String sealed = one.texts().seal(CANDIDATE, "Noor Haddad");
        one.rotateTo(keyset);
        try (Connection destroying = database.connect();
                Statement statement = destroying.createStatement();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            destroying.setAutoCommit(false);
            statement.executeUpdate("update subject_keys set wrapped = null, destroyed_at = now()");
            Future<Boolean> stretch = threads.submit(() -> one.rewrapping().further());
            // It has read the key whole, and waits to replace it.
            await().until(() -> jdbc.sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single());
            destroying.commit();
            stretch.get();
        }
        one.rewrapAll();

        assertThat(one.texts().open(List.of(new About(CANDIDATE, sealed)))).containsExactly(Optional.empty());
        assertThat(jdbc.sql("select count(*) from subject_keys where wrapped is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anInstanceThatHasNotHeardOfTheChangeStoresNothingThatOnlyTheFormerKeyOpens() throws Exception {
        Instance other = Instance.of(database, keyset);
        one.texts().seal(CANDIDATE, "Noor Haddad");
        one.rotateTo(keyset);
        one.rewrapAll();
        long master = one.rotation().status().master();

        // It still takes the former key for the master key.
        String sealed = other.texts().seal(new CandidateId("cand-2"), "Basil");

        assertThat(jdbc.sql("select distinct master from subject_keys")
                        .query(Long.class)
                        .list())
                .containsExactly(master);
        MasterKeysetTool.keep(keyset, master);
        assertThat(Instance.of(database, keyset).texts().open(List.of(new About(new CandidateId("cand-2"), sealed))))
                .containsExactly(Optional.of("Basil"));
    }

    @Test
    void theMasterKeyIsNotChangedWhileSomebodyStoresAKeyThatItWrapped() throws Exception {
        try (Connection making = database.connect();
                Statement statement = making.createStatement();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            making.setAutoCommit(false);
            long former = one.rotation().status().master();
            try (ResultSet row =
                    statement.executeQuery("select 1 from " + Wrapping.CURRENT.replace("?", "" + former) + " as now")) {
                assertThat(row.next()).isTrue();
            }
            MasterKeysetTool.add(keyset);
            Future<MasterKeyRotation.Answer> order =
                    threads.submit(() -> one.rotation().order(new PersonId("olga"), "for the test"));
            await().until(() -> jdbc.sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single());
            assertThat(one.rotation().status().master()).isEqualTo(former);

            making.commit();

            assertThat(order.get()).isEqualTo(MasterKeyRotation.Answer.ORDERED);
        }
    }

    @Test
    void theKeyOfTheIndexIsWrappedAnewToo() throws Exception {
        HashingKeys hashing = new HashingKeys(new Wrapping(jdbc, one.keys()));
        byte[] wrapped = hashing.fresh();
        long hash = hashing.with(wrapped).of("noor");
        jdbc.sql("update candidate_index_state set key = ?").param(wrapped).update();
        one.rotateTo(keyset);
        one.rewrapAll();
        MasterKeysetTool.keep(keyset, one.rotation().status().master());

        Instance later = Instance.of(database, keyset);

        byte[] anew = jdbc.sql("select key from candidate_index_state")
                .query(byte[].class)
                .single();
        assertThat(new HashingKeys(new Wrapping(jdbc, later.keys())).with(anew).of("noor"))
                .isEqualTo(hash);
    }
}
