package dev.tandem.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.CandidateId;
import dev.tandem.query.history.SealedTexts.Untold;
import dev.tandem.query.personaldata.Disclosed;
import dev.tandem.query.personaldata.Sealed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SealedTextsTest {

    private static final CandidateId ADA = new CandidateId("cand-ada");

    private final JsonNode payload = JsonMapper.shared().readTree("""
            {"name": "sealed:v1:1", "note": null, "count": 3, "clear": "not sealed:v1:",
             "lists": [["a", "sealed:v1:2"], [], {"deep": [{"text": "sealed:v1:3"}, {"text": "sealed"}]}],
             "by/skill~": {"": "sealed:v1:4", "0": "sealed:v1:5"}}""");

    @Test
    void theyAreFoundAtAnyDepthAndNothingElseIs() {
        assertThat(SealedTexts.in(payload, ADA).texts())
                .containsExactly(
                        new Sealed(ADA, "sealed:v1:1"),
                        new Sealed(ADA, "sealed:v1:2"),
                        new Sealed(ADA, "sealed:v1:3"),
                        new Sealed(ADA, "sealed:v1:4"),
                        new Sealed(ADA, "sealed:v1:5"));
    }

    @Test
    void whatWasOpenedStandsInTheirPlacesAndWhatCannotBeReadIsNamed() {
        Untold untold = SealedTexts.in(payload, ADA)
                .replace(List.of(
                                new Disclosed.Clear("one"),
                                Disclosed.ERASED,
                                Disclosed.UNREADABLE,
                                Disclosed.ERASED,
                                new Disclosed.Clear("sealed:v1:5 in clear"))
                        .iterator());

        assertThat(payload).isEqualTo(JsonMapper.shared().readTree("""
                {"name": "one", "note": null, "count": 3, "clear": "not sealed:v1:",
                 "lists": [["a", null], [], {"deep": [{"text": null}, {"text": "sealed"}]}],
                 "by/skill~": {"": null, "0": "sealed:v1:5 in clear"}}"""));
        assertThat(untold.erased()).containsExactly("/lists/0/1", "/by~1skill~0/");
        assertThat(untold.unreadable()).containsExactly("/lists/2/deep/0/text");
        assertThat(Stream.concat(untold.erased().stream(), untold.unreadable().stream()))
                .allSatisfy(pointer ->
                        assertThat(payload.at(pointer).isNull()).as(pointer).isTrue());
    }

    @Test
    void anEventAboutNobodyWasNeverSealedWhateverItLooksLike() {
        assertThat(SealedTexts.in(payload, null).texts()).isEmpty();
    }
}
