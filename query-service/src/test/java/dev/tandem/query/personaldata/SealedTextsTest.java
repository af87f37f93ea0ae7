package dev.tandem.query.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.access.visibility.Readable;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.personaldata.SealedTexts.About;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SealedTextsTest {

    private static final CandidateId ADA = new CandidateId("cand-ada");
    private static final RequisitionId SEARCH = new RequisitionId("req-1");
    private static final About ABOUT_ADA = new About(ADA, SEARCH, Readable.JUDGEMENT);
    private static final Disclosed ERASED = new Disclosed.Erased(Instant.parse("2026-02-01T09:00:00Z"));

    private final JsonNode payload = JsonMapper.shared().readTree("""
            {"name": "sealed:v1:1", "note": null, "count": 3, "clear": "not sealed:v1:",
             "lists": [["a", "sealed:v1:2"], [], {"deep": [{"text": "sealed:v1:3"}, {"text": "sealed"}]}],
             "by/skill~": {"": "sealed:v1:4", "0": "sealed:v1:5"}}""");

    @Test
    void theyAreFoundAtAnyDepthAndNothingElseIs() {
        assertThat(SealedTexts.in(payload, ABOUT_ADA).texts())
                .containsExactly(
                        sealed("sealed:v1:1"),
                        sealed("sealed:v1:2"),
                        sealed("sealed:v1:3"),
                        sealed("sealed:v1:4"),
                        sealed("sealed:v1:5"));
    }

    @Test
    void whatWasOpenedStandsInTheirPlacesAndWhatCannotBeReadIsNamed() {
        List<String> unreadable = SealedTexts.in(payload, ABOUT_ADA)
                .replace(List.of(
                                new Disclosed.Clear("one"),
                                ERASED,
                                Disclosed.UNREADABLE,
                                ERASED,
                                new Disclosed.Clear("sealed:v1:5 in clear"))
                        .iterator());

        assertThat(payload).isEqualTo(JsonMapper.shared().readTree("""
                {"name": "one", "note": null, "count": 3, "clear": "not sealed:v1:",
                 "lists": [["a", {"erased": {"on": "2026-02-01T09:00:00Z"}}], [], {"deep": [{"text": null}, {"text": "sealed"}]}],
                 "by/skill~": {"": {"erased": {"on": "2026-02-01T09:00:00Z"}}, "0": "sealed:v1:5 in clear"}}"""));
        assertThat(unreadable).containsExactly("/lists/2/deep/0/text");
    }

    @Test
    void anEventAboutNobodyWasNeverSealedWhateverItLooksLike() {
        assertThat(SealedTexts.in(payload, null).texts()).isEmpty();
    }

    private static Sealed sealed(String text) {
        return new Sealed(ADA, null, text, SEARCH, Readable.JUDGEMENT);
    }
}
