package dev.tandem.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.story.Applications;
import dev.tandem.command.story.People;
import dev.tandem.command.story.Requisitions;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.OfOutsider;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.QuestionId;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.Evidence;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.Stage;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalDataJsonTest {

    private static final EventCodec CODEC =
            new EventCodec((candidate, text) -> "sealed for " + candidate + ": " + text.length());

    static Stream<Class<? extends Event>> typesAboutPeople() {
        return EventCatalog.types().values().stream()
                .filter(type -> !marked(type).toList().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("typesAboutPeople")
    void whatIsMarkedIsTextAndWhoseKeyItNeedsIsKnown(Class<? extends Event> type) {
        assertThat(marked(type)).allMatch(component -> component.getType() == String.class);
        if (!OfOutsider.class.isAssignableFrom(type)) { // which says itself whom it is about
            assertThat(PersonalDataJson.subjectIn(type)).isNotNull();
        }
    }

    @Test
    void textAtAnyDepthIsSealedForTheCandidateOfTheEvent() {
        String json = json(Applications.submitted(
                People.NOOR, new Evidence(new RequirementId("java"), true, "Led the ledger team")));

        assertThat(json)
                .doesNotContain("payout service", "ledger team")
                .contains("\"rationale\":\"sealed for cand-19: 20\"", "\"text\":\"sealed for cand-19: 19\"")
                .contains("\"requirement\":\"java\"");
    }

    @Test
    void whatWasNotSaidIsNotSealedAndWhatNamesNobodyStaysInClear() {
        assertThat(json(new CandidateWithdrew(
                        ApplicationId.of(Requisitions.REQUISITION, People.NOOR),
                        Requisitions.REQUISITION,
                        People.NOOR,
                        Stage.SUBMITTED,
                        WithdrawalReason.PACE,
                        null)))
                .contains("\"note\":null");
        assertThat(json(new QuestionAsked(
                        new QuestionId("q-1"),
                        Requisitions.REQUISITION,
                        null,
                        null,
                        Side.RECRUITER,
                        new PersonId("rob"),
                        new PersonId("mia"),
                        "May they work from Porto?")))
                .contains("May they work from Porto?");
    }

    @Test
    void whatKeepsATextFromBeingSealedIsToldAsItIs() {
        EventCodec codec = new EventCodec((candidate, _) -> {
            throw new PersonalDataErasedException(candidate);
        });

        assertThatThrownBy(() -> codec.write(People.registered())).isInstanceOf(PersonalDataErasedException.class);
    }

    private static String json(Event event) {
        return new String(CODEC.write(event), StandardCharsets.UTF_8);
    }

    private static Stream<RecordComponent> marked(Class<?> type) {
        return !type.isRecord()
                ? Stream.empty()
                : Arrays.stream(type.getRecordComponents())
                        .flatMap(component -> component.isAnnotationPresent(PersonalData.class)
                                ? Stream.of(component)
                                : parts(component.getGenericType()).flatMap(PersonalDataJsonTest::marked));
    }

    private static Stream<Class<?>> parts(Type type) {
        return switch (type) {
            case Class<?> one -> Stream.of(one);
            case ParameterizedType of ->
                Arrays.stream(of.getActualTypeArguments()).flatMap(PersonalDataJsonTest::parts);
            default -> Stream.empty();
        };
    }
}
