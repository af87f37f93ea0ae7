package dev.tandem.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.value.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.File;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemasTest {

    private final Schemas schemas = new Schemas();

    enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "green";
            }
        }
    }

    record Ring(@JsonValue String engraving) {}

    sealed interface Shape {
        record Circle(int radius) implements Shape {}

        record Square(int side) implements Shape {}
    }

    record Page<T>(List<T> items, @Nullable String next) {}

    record Thing(
            String name,
            @Size(max = 10) @Nullable String note,
            @Min(1) @Max(9) int many,
            @Nullable Colour colour,
            CandidateId candidate,
            Ring ring,
            Instant at,
            @Nullable Duration within,
            DayOfWeek day,
            List<@NotNull @Size(max = 5) String> words,
            @NotEmpty @Size(max = 3) Set<Colour> colours,
            Map<Colour, @Nullable Integer> counted,
            @Nullable Shape shape,
            @JsonIgnore int hidden) {}

    record Names(Page<Thing> things, List<String> names) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sparse(String always, @Nullable String sometimes) {}

    record Known(
            @PersonalData String name,
            @PersonalData @Nullable String phone) {}

    record Itself(@Nullable Itself inner) {}

    record Unspeakable(File file) {}

    record Outer(Outer.Inner inner) {
        record Inner() {}
    }

    record OuterInner() {}

    @Test
    void whatIsSentIsBoundedAlsoWhereNobodyThoughtOfIt() {
        schemas.sent(Thing.class);

        assertThat(member("name")).isEqualTo("""
                {"type":"string","minLength":1,"pattern":"\\\\S","maxLength":%d}""".formatted(Text.LONGEST));
        assertThat(member("note")).contains("\"maxLength\":10").contains("\"type\":[\"string\",\"null\"]");
        assertThat(member("many")).contains("\"minimum\":1,\"maximum\":9");
        assertThat(member("words"))
                .contains("\"maxItems\":100")
                .contains("\"items\":{\"type\":\"string\",\"minLength\":1,\"pattern\":\"\\\\S\",\"maxLength\":5}");
        assertThat(member("colours")).contains("\"uniqueItems\":true", "\"minItems\":1", "\"maxItems\":3");
        assertThat(member("counted"))
                .contains("\"maxProperties\":100")
                .contains("\"propertyNames\":{\"$ref\":\"#/components/schemas/SchemasTestColour\"}")
                .contains("\"additionalProperties\":{\"type\":[\"integer\",\"null\"]");
    }

    @Test
    void whatIsSentHasWhatHasToBeGivenAndNothingElse() {
        schemas.sent(Thing.class);

        JsonNode thing = named("Thing");
        assertThat(thing.get("required").valueStream().map(JsonNode::asString))
                .containsExactly("name", "many", "candidate", "ring", "at", "day", "colours", "counted");
        assertThat(thing.get("additionalProperties").asBoolean()).isFalse();
        assertThat(thing.get("properties").has("hidden")).isFalse();
    }

    @Test
    void whatIsAnsweredIsAlwaysThereAndMayBeNullWhereTheCodeSaysSo() {
        schemas.answered(Thing.class);
        schemas.answered(Sparse.class);

        JsonNode thing = named("Thing");
        assertThat(thing.get("required")).hasSize(13);
        assertThat(thing.has("additionalProperties")).isFalse();
        assertThat(member("name")).isEqualTo("{\"type\":\"string\"}");
        assertThat(member("note")).isEqualTo("{\"type\":[\"string\",\"null\"]}");
        assertThat(member("words")).isEqualTo("{\"type\":\"array\",\"items\":{\"type\":\"string\"}}");
        assertThat(member("colour"))
                .isEqualTo("{\"anyOf\":[{\"$ref\":\"#/components/schemas/SchemasTestColour\"},{\"type\":\"null\"}]}");
        assertThat(named("Sparse").get("required").toString()).isEqualTo("[\"always\"]");
        assertThat(named("Sparse").at("/properties/sometimes").toString()).isEqualTo("{\"type\":\"string\"}");
    }

    @Test
    void valuesAreSpelledAsTheyAreRead() {
        schemas.sent(Thing.class);

        assertThat(member("at")).contains("\"format\":\"date-time\"");
        assertThat(member("within")).contains("\"format\":\"duration\"").contains("\"null\"");
        assertThat(member("day")).contains("\"MONDAY\"");
        assertThat(named("Colour").toString()).isEqualTo("{\"type\":\"string\",\"enum\":[\"RED\",\"GREEN\"]}");
        assertThat(named("Ring").toString()).isEqualTo("{\"type\":\"string\"}");
        assertThat(json(schemas.named().get("CandidateId"))).contains("\"pattern\":\"^[A-Za-z0-9._-]{1,64}$\"");
    }

    @Test
    void aSealedTypeIsOneOfThoseItPermits() {
        schemas.sent(Thing.class);

        assertThat(named("Shape").toString())
                .isEqualTo("{\"oneOf\":[{\"$ref\":\"#/components/schemas/SchemasTestShapeCircle\"},"
                        + "{\"$ref\":\"#/components/schemas/SchemasTestShapeSquare\"}]}");
        assertThat(named("ShapeCircle").at("/properties/radius/type").asString())
                .isEqualTo("integer");
    }

    @Test
    void aGenericRecordIsNamedAfterWhatItHolds() {
        schemas.answered(Names.class);

        assertThat(named("Names").at("/properties/things/$ref").asString())
                .isEqualTo("#/components/schemas/SchemasTestThingSchemasTestPage");
        assertThat(named("ThingSchemasTestPage")
                        .at("/properties/items/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/SchemasTestThing");
    }

    @Test
    void aTextAboutSomebodyMayBeErased() {
        schemas.answered(Known.class);

        assertThat(named("Known").at("/properties/name").toString())
                .isEqualTo("{\"$ref\":\"#/components/schemas/PersonalText\"}");
        assertThat(named("Known").at("/properties/phone").toString())
                .isEqualTo("{\"$ref\":\"#/components/schemas/PersonalText\"}");
        assertThat(json(schemas.named().get("PersonalText")))
                .contains("[{\"type\":[\"string\",\"null\"]},{\"$ref\":\"#/components/schemas/ErasedText\"}]");
    }

    @Test
    void whatAnOperationSaysOfItsBodyTheSchemaDoesNotRepeat() {
        Schemas other = new Schemas();
        other.sent(CandidateRegistered.class);
        schemas.body(CandidateRegistered.class);

        assertThat(json(other.named().get("CandidateRegistered"))).contains("was registered");
        assertThat(json(schemas.named().get("CandidateRegistered"))).doesNotContain("was registered");
    }

    @Test
    void aRecordMayHoldItself() {
        schemas.answered(Itself.class);

        assertThat(named("Itself").at("/properties/inner").toString()).contains("SchemasTestItself");
    }

    @Test
    void aNameThatLanguagesHaveAlreadyIsNoNameOfASchema() {
        assertThat(schemas.answered(Promise.class).get("$ref")).isEqualTo("#/components/schemas/TandemPromise");
        assertThat(schemas.named()).containsKey("TandemPromise").doesNotContainKey("Promise");
    }

    @Test
    void whatHasNoSpellingOrTwoMeaningsFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> schemas.answered(Unspeakable.class))
                .withMessageContaining("java.io.File");
        schemas.sent(Outer.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> schemas.sent(OuterInner.class))
                .withMessageContaining("would both be called SchemasTestOuterInner");
        schemas.answered(Sparse.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> schemas.sent(Sparse.class))
                .withMessageContaining("would both be called");
    }

    private String member(String member) {
        return named("Thing").get("properties").get(member).toString();
    }

    private JsonNode named(String type) {
        return JsonMapper.shared().readTree(json(schemas.named().get("SchemasTest" + type)));
    }

    private static String json(@Nullable Object schema) {
        return JsonMapper.shared().writeValueAsString(schema);
    }
}
