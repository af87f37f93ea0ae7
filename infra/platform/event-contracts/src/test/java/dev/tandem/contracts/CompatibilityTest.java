package dev.tandem.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.offer.OfferExtended;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each change is done to a copy of what was written down, and told for what it is to whoever reads. */
class CompatibilityTest {

    private final EventSchemas schemas = new EventSchemas();
    private final ObjectNode offer = schemas.of(OfferExtended.class);
    private final ObjectNode feedback = schemas.of(FeedbackSubmitted.class);

    @Test
    void whatIsTheSameIsTheSame() {
        Compatibility.Change none = Compatibility.between(offer, schemas.of(OfferExtended.class));
        assertThat(none.same()).isTrue();
        assertThat(none.breaks()).isEmpty();
    }

    @Test
    void otherWordsAreNoChange() {
        assertThat(change(offer, now -> {
                            now.put("description", "Otherwise told.");
                            ((ObjectNode) now.at("/properties/offer")).put("description", "Which one.");
                        })
                        .same())
                .isTrue();
    }

    @Test
    void aFieldThatIsGoneBreaks() {
        assertBreaks(offer, now -> properties(now).remove("candidate"), "/candidate is gone");
    }

    @Test
    void aFieldOfWhatItHoldsThatIsGoneBreaks() {
        assertBreaks(
                offer,
                now -> properties(definition(now, "OfferTerms")).remove("expiresAt"),
                "/terms/expiresAt is gone");
    }

    @Test
    void anotherNameIsAFieldThatIsGone() {
        assertBreaks(
                offer,
                now -> properties(now).set("applicant", properties(now).remove("candidate")),
                "/candidate is gone");
    }

    @Test
    void anEnumThatIsNarrowerBreaks() {
        assertBreaks(
                feedback,
                now -> ((ArrayNode) definition(now, "Recommendation").get("enum")).remove(0),
                "/recommendation is never");
    }

    @Test
    void anotherTypeBreaks() {
        assertBreaks(
                offer,
                now -> ((ObjectNode) definition(now, "Money").at("/properties/amount")).put("type", "string"),
                "/terms/baseSalary/amount says type \"string\", and said \"number\"");
    }

    @Test
    void aFieldThatMayBeNullNowBreaks() {
        assertBreaks(
                offer,
                now -> ((ObjectNode) definition(now, "Money").at("/properties/amount"))
                        .putArray("type")
                        .add("number")
                        .add("null"),
                "/terms/baseSalary/amount says type");
    }

    @Test
    void aFieldThatMayBeLeftOutNowBreaks() {
        assertBreaks(offer, now -> ((ArrayNode) now.get("required")).remove(0), "may be left out now");
    }

    @Test
    void aFieldThatHasToBeThereNowBreaksWhatWasStored() {
        assertBreaks(
                offer,
                now -> {
                    properties(now).putObject("mood").put("type", "string");
                    ((ArrayNode) now.get("required")).add("mood");
                },
                "/mood has to be there now");
    }

    @Test
    void anotherFieldThatMayBeLeftOutBreaksNobody() {
        Compatibility.Change change =
                change(offer, now -> properties(now).putObject("mood").put("type", "string"));
        assertThat(change.breaks()).isEmpty();
        assertThat(change.same()).isFalse();
    }

    @Test
    void anotherConstantBreaksNobody() {
        Compatibility.Change change = change(
                feedback, now -> ((ArrayNode) definition(now, "Recommendation").get("enum")).add("PERHAPS"));
        assertThat(change.breaks()).isEmpty();
        assertThat(change.same()).isFalse();
    }

    @Test
    void aListThatIsNoListAnyMoreBreaks() {
        assertBreaks(
                feedback,
                now -> {
                    String list = properties(now).properties().stream()
                            .filter(field -> field.getValue().has("items"))
                            .findFirst()
                            .orElseThrow()
                            .getKey();
                    ((ObjectNode) properties(now).get(list)).remove("items");
                },
                "is no list any more");
    }

    @Test
    void aPatternThatIsNarrowerBreaks() {
        assertBreaks(offer, now -> definition(now, "CandidateId").put("pattern", "^c-"), "/candidate says pattern");
    }

    private static void assertBreaks(ObjectNode before, Consumer<ObjectNode> change, String message) {
        List<String> breaks = change(before, change).breaks();
        assertThat(breaks).isNotEmpty().anySatisfy(one -> assertThat(one).contains(message));
    }

    private static Compatibility.Change change(ObjectNode before, Consumer<ObjectNode> change) {
        ObjectNode now = before.deepCopy();
        change.accept(now);
        return Compatibility.between(before, now);
    }

    private static ObjectNode properties(JsonNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ObjectNode definition(JsonNode schema, String name) {
        return (ObjectNode) schema.at("/$defs/" + name);
    }
}
