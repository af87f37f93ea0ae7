package dev.tandem.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import dev.tandem.command.privacy.SealedTexts.About;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two instances on one database, which only have the table in common. */
class SubjectKeysTest {

    private static final int CONTENDERS = 16;

    @TempDir
    private static Path folder;

    private static JdbcClient jdbc;
    private static SubjectKeys oneKeys;
    private static SubjectKeys otherKeys;
    private static SealedTexts one;
    private static SealedTexts other;

    private final CandidateId candidate = new CandidateId("cand-" + UUID.randomUUID());

    @BeforeAll
    static void database() {
        TestDatabase database = PostgresForTests.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        jdbc = JdbcClient.create(database.dataSource());
        Path keyset = folder.resolve("keyset.json");
        MasterKeyset master = MasterKey.in(keyset, true);
        new MasterKeyProbe(jdbc).check(master);
        oneKeys = new SubjectKeys(jdbc, new Wrapping(jdbc, new MasterKeys(keyset, master)));
        otherKeys = new SubjectKeys(jdbc, new Wrapping(jdbc, new MasterKeys(keyset, MasterKey.in(keyset, false))));
        one = new SealedTexts(oneKeys);
        other = new SealedTexts(otherKeys);
    }

    @Test
    void whatOneInstanceSealsAnotherOpens() {
        String sealed = one.seal(candidate, "Noor Haddad");

        assertThat(sealed).startsWith("sealed:v1:").doesNotContain("Noor");
        assertThat(one.seal(candidate, "Noor Haddad")).isNotEqualTo(sealed);
        assertThat(other.open(List.of(new About(candidate, sealed)))).containsExactly(Optional.of("Noor Haddad"));
    }

    @Test
    void aTextOpensForItsOwnCandidateOnly() {
        CandidateId somebodyElse = new CandidateId("cand-" + UUID.randomUUID());
        String sealed = one.seal(candidate, "Noor Haddad");
        one.seal(somebodyElse, "Basil");

        assertThatThrownBy(() -> one.open(List.of(new About(somebodyElse, sealed))))
                .isInstanceOf(NotSealedHereException.class);
        assertThatThrownBy(() -> one.open(List.of(new About(new CandidateId("never-seen"), sealed))))
                .isInstanceOf(NotSealedHereException.class);
        assertThatThrownBy(() -> one.open(List.of(new About(candidate, "Noor Haddad"))))
                .isInstanceOf(NotSealedHereException.class);
        assertThatThrownBy(() -> one.open(List.of(new About(candidate, sealed + "x"))))
                .isInstanceOf(NotSealedHereException.class);
    }

    @Test
    void aKeyOfOneCandidateMovedToAnotherOpensNothing() {
        CandidateId thief = new CandidateId("cand-" + UUID.randomUUID());
        String sealed = one.seal(candidate, "Noor Haddad");
        jdbc.sql(
                        "insert into subject_keys (kind, subject, wrapped) select kind, ?, wrapped from subject_keys where subject = ?")
                .params(thief.value(), candidate.value())
                .update();

        assertThatThrownBy(() -> other.open(List.of(new About(thief, sealed))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be unwrapped");
    }

    @Test
    void aCandidateAndAPersonWithOneIdHaveAKeyEach() {
        PersonId person = new PersonId(candidate.value());
        String ofCandidate = one.seal(candidate, "Noor Haddad");
        String ofPerson = one.seal(person, "Mara Lindqvist");

        assertThat(other.open(List.of(new About(person, ofPerson), new About(candidate, ofCandidate))))
                .containsExactly(Optional.of("Mara Lindqvist"), Optional.of("Noor Haddad"));
        assertThatThrownBy(() -> one.open(List.of(new About(candidate, ofPerson))))
                .isInstanceOf(NotSealedHereException.class);
        assertThatThrownBy(() -> one.open(List.of(new About(person, ofCandidate))))
                .isInstanceOf(NotSealedHereException.class);

        oneKeys.destroy(List.of(person));

        assertThat(other.open(List.of(new About(person, ofPerson), new About(candidate, ofCandidate))))
                .containsExactly(Optional.empty(), Optional.of("Noor Haddad"));
        assertThatThrownBy(() -> other.seal(person, "Mara Lindqvist")).isInstanceOf(PersonalDataErasedException.class);
    }

    /** Keys and texts of candidates are as they were before people had any: both were tied to the bare id. */
    @Test
    void whatWasSealedBeforePeopleHadKeysStillOpens() throws Exception {
        TestDatabase database = PostgresForTests.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).target("61").load().migrate();
        JdbcClient old = JdbcClient.create(database.dataSource());
        MasterKeyset keyset = MasterKey.in(folder.resolve("keyset.json"), true);
        Aead master = keyset.all();
        KeysetHandle key = MasterKey.fresh();
        byte[] id = candidate.value().getBytes(StandardCharsets.UTF_8);
        old.sql("insert into candidate_keys (candidate, wrapped) values (?, ?)")
                .params(candidate.value(), TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master, id))
                .update();
        byte[] sealed = MasterKey.aead(key).encrypt("Noor Haddad".getBytes(StandardCharsets.UTF_8), id);

        Flyway.configure().dataSource(database.dataSource()).load().migrate();

        String text = "sealed:v1:" + Base64.getEncoder().withoutPadding().encodeToString(sealed);
        assertThat(new SealedTexts(new SubjectKeys(old, new Wrapping(old, new MasterKeys(null, keyset))))
                        .open(List.of(new About(candidate, text))))
                .containsExactly(Optional.of("Noor Haddad"));
    }

    @Test
    void aDestroyedKeyOpensNothingAndIsNeverMadeAgain() {
        String sealed = one.seal(candidate, "Noor Haddad");

        assertThat(otherKeys.destroy(List.of(candidate))).isEqualTo(1);
        assertThat(otherKeys.destroy(List.of(candidate))).isZero();

        assertThat(one.open(List.of(new About(candidate, sealed)))).containsExactly(Optional.empty());
        assertThatThrownBy(() -> other.seal(candidate, "Noor Haddad")).isInstanceOf(PersonalDataErasedException.class);
    }

    @Test
    void whoNeverHadAKeyAndIsForgottenNeverGetsOne() {
        oneKeys.destroy(List.of(candidate));

        assertThatThrownBy(() -> other.seal(candidate, "Noor Haddad")).isInstanceOf(PersonalDataErasedException.class);
    }

    @RepeatedTest(20)
    void whoeverIsFirstMakesTheKeyAndAllUseIt() throws Exception {
        List<String> sealed = atOnce(IntStream.range(0, CONTENDERS)
                .<Callable<String>>mapToObj(i -> () -> (i % 2 == 0 ? one : other).seal(candidate, "text " + i))
                .toList());

        List<Optional<String>> opened =
                one.open(sealed.stream().map(text -> new About(candidate, text)).toList());
        assertThat(opened)
                .containsExactlyElementsOf(IntStream.range(0, CONTENDERS)
                        .mapToObj(i -> Optional.of("text " + i))
                        .toList());
    }

    @RepeatedTest(20)
    void whoeverWritesWhileTheKeyIsDestroyedLeavesNothingReadable() throws Exception {
        List<Callable<Optional<String>>> contenders = new ArrayList<>();
        IntStream.range(0, CONTENDERS).forEach(i -> contenders.add(() -> sealed(i % 2 == 0 ? one : other)));
        contenders.add(CONTENDERS / 2, () -> {
            oneKeys.destroy(List.of(candidate));
            return Optional.empty();
        });

        List<Optional<String>> sealed = atOnce(contenders);

        List<About> written = sealed.stream()
                .flatMap(Optional::stream)
                .map(text -> new About(candidate, text))
                .toList();
        assertThat(one.open(written)).allMatch(Optional::isEmpty);
        assertThat(jdbc.sql("select count(*) from subject_keys where subject = ? and wrapped is not null")
                        .param(candidate.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Optional<String> sealed(SealedTexts by) {
        try {
            return Optional.of(by.seal(candidate, "Noor Haddad"));
        } catch (PersonalDataErasedException e) {
            return Optional.empty();
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> contenders) throws Exception {
        CyclicBarrier ready = new CyclicBarrier(contenders.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> done = contenders.stream()
                    .map(contender -> threads.submit(() -> {
                        ready.await();
                        return contender.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : done) {
                results.add(result(each));
            }
            return results;
        }
    }

    private static <T> T result(Future<T> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
