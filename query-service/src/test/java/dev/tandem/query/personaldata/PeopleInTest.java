package dev.tandem.query.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleInTest {

    private static final PersonId MARA = new PersonId("mara");
    private static final PersonId RITA = new PersonId("rita");
    private static final PersonId INES = new PersonId("ines");

    private record Answer(
            String why,
            Instant at,
            CandidateId candidate,
            @Nullable PersonId owner,
            Object anything,
            List<@Nullable PersonId> panel,
            Map<PersonId, Group> groups) {}

    private record Group(List<PersonId> members) {}

    @Test
    void whoeverStandsInAnAnswerIsFoundOnceAtAnyDepth() {
        Answer answer = new Answer(
                "rita waits",
                Instant.EPOCH,
                new CandidateId("noor"),
                MARA,
                new Group(List.of(INES)),
                Arrays.asList(MARA, null, PersonId.SYSTEM),
                Map.of(RITA, new Group(List.of(new PersonId("ivan")))));

        assertThat(PeopleIn.answer(List.of(answer))).containsExactlyInAnyOrder(MARA, INES, RITA, new PersonId("ivan"));
    }

    @Test
    void whereNobodyStandsNobodyIsFound() {
        assertThat(PeopleIn.answer(List.of(
                        new Answer("mara", Instant.EPOCH, new CandidateId("mara"), null, "rita", List.of(), Map.of()))))
                .isEmpty();
    }
}
