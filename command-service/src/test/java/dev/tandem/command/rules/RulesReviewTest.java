package dev.tandem.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.rules.RulesReview.Stretch;
import dev.tandem.command.rules.Verdict.Judgement;
import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Staged;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was decided is decided again: all that the demo and the examples give, and then what somebody did to the database. */
class RulesReviewTest {

    /** Some of these events do not tell their command whole: what it said is in no event, or only what came of it is. */
    private static final Set<String> NOT_ALWAYS_TOLD = Set.of(
            "ApplyAbsences",
            "ApplyWorkingHours",
            "DecideHeadcount",
            "DecideToHire",
            "FailCondition",
            "HearExpectations",
            "MergeCandidates",
            "OpenRequisition",
            "PresentSlate",
            "ProposeHouseTerms",
            "RejectWithFeedback",
            "ReviseRequirements",
            "RotateWebhookSecret");

    private static final TestDatabase DATABASE = PostgresForTests.freshDatabase();

    @BeforeAll
    static void everyCommandIsGiven() {
        try (Staged staged = Staged.on(DATABASE)) {
            staged.set(Instant.now());
            assertThat(staged.refused(Staged.examples())).isEmpty();
        }
    }

    @Test
    void whatTheRulesGaveFollowsFromThem() {
        try (CommandService service = started()) {
            RulesReview review = service.bean(RulesReview.class);
            List<Verdict> verdicts = all(review, 100, null);

            assertThat(verdicts)
                    .filteredOn(one -> one.judgement() == Judgement.REFUSED || one.judgement() == Judgement.DIFFERS)
                    .isEmpty();
            assertThat(verdicts.stream()
                            .filter(one -> one.judgement() == Judgement.NOT_JUDGED)
                            .map(Verdict::command)
                            .collect(Collectors.toSet()))
                    .isSubsetOf(NOT_ALWAYS_TOLD);
            assertThat(verdicts.stream().filter(one -> one.judgement() == Judgement.FOLLOWS))
                    .hasSizeGreaterThan(verdicts.size() * 3 / 4);
            assertThat(all(review, 1, null)).isEqualTo(verdicts);
            assertThat(all(review, 1_000, null)).isEqualTo(verdicts);
            String search = "requisition:"
                    + text(
                            "select convert_from(payload, 'UTF8')::jsonb ->> 'requisition' from events where type = 'hiring.CandidateAdvanced' limit 1");
            assertThat(all(review, 50, search))
                    .isNotEmpty()
                    .isSubsetOf(verdicts)
                    .hasSizeLessThan(verdicts.size());
        }
    }

    /** What the rules allow as well as what was there, such as another hour of an interview, only the log's hashes tell apart. */
    @Test
    void whoeverChangesWhatWasDecidedIsFound() {
        found("CandidateAdvanced", payload("to", "HIRED"), Judgement.REFUSED, Judgement.DIFFERS);
        found("SubmittalAccepted", metadata("actor", "mallory"), Judgement.REFUSED);
        found("SubmittalAccepted", metadata("actorRole", "interviewer"), Judgement.REFUSED);
        found("OfferExtended", payload("requisition", "req-elsewhere"), Judgement.REFUSED, Judgement.DIFFERS);
    }

    @Test
    void whatAnEarlierEditionDecidedIsNotJudged() {
        long position = changed("CandidateAdvanced", metadata("rules", "0"), () -> {
            try (CommandService service = started()) {
                Verdict verdict = at(service, position("CandidateAdvanced"));
                assertThat(verdict.judgement()).isEqualTo(Judgement.NOT_JUDGED);
                assertThat(verdict.detail()).contains("edition 0").contains("edition 1");
            }
        });
        assertThat(position).isPositive();
    }

    private static String payload(String field, String value) {
        return "payload = convert_to(jsonb_set(convert_from(payload, 'UTF8')::jsonb, '{%s}', '\"%s\"')::text, 'UTF8')"
                .formatted(field, value);
    }

    private static String metadata(String field, String value) {
        return "metadata = jsonb_set(metadata, '{%s}', '\"%s\"')".formatted(field, value);
    }

    private static void found(String type, String change, Judgement... any) {
        changed(type, change, () -> {
            try (CommandService service = started()) {
                assertThat(at(service, position(type)))
                        .as(change)
                        .extracting(Verdict::judgement)
                        .isIn((Object[]) any);
            }
        });
    }

    private static CommandService started() {
        return CommandService.start(DATABASE, "--tandem.log.enabled=false");
    }

    private static Verdict at(CommandService service, long position) {
        return all(service.bean(RulesReview.class), 500, null).stream()
                .filter(one -> one.first() <= position && position <= one.last())
                .findFirst()
                .orElseThrow();
    }

    /** As the owner of the database can, and back again. */
    private static long changed(String type, String change, Runnable meanwhile) {
        JdbcClient jdbc = jdbc();
        long position = position(type);
        jdbc.sql("alter table events disable trigger all").update();
        jdbc.sql("create table kept as select * from events where position = ?")
                .param(position)
                .update();
        jdbc.sql("update events set " + change + " where position = ?")
                .param(position)
                .update();
        try {
            meanwhile.run();
        } finally {
            jdbc.sql("""
                            update events e set payload = k.payload, metadata = k.metadata
                            from kept k where k.position = e.position""").update();
            jdbc.sql("drop table kept").update();
            jdbc.sql("alter table events enable trigger all").update();
        }
        return position;
    }

    private static long position(String type) {
        return jdbc().sql("select min(position) from events where type = ?")
                .param("hiring." + type)
                .query(Long.class)
                .single();
    }

    private static String text(String sql) {
        return jdbc().sql(sql).query(String.class).single();
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(DATABASE.dataSource());
    }

    private static List<Verdict> all(RulesReview review, int events, @Nullable String wanted) {
        List<Verdict> verdicts = new ArrayList<>();
        @Nullable Long behind = 0L;
        while (behind != null) {
            Stretch stretch = review.stretch(behind, events, wanted);
            verdicts.addAll(stretch.verdicts());
            behind = stretch.next();
        }
        return verdicts;
    }
}
