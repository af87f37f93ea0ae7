package dev.tandem.sample;

import static dev.tandem.command.decision.Given.given;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.tandem.events.CandidateId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateRegistered;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The given-when-then of decisions says no where it should: a test that cannot fail proves nothing. */
class GivenTest {

    private static final CandidateId ADA = new CandidateId("ada");
    private static final CandidateRegistered KNOWN = new CandidateRegistered(ADA, "Ada", null, null);
    private static final CandidateRegistered SOMEBODY_ELSE =
            new CandidateRegistered(new CandidateId("grace"), "Ada", null, null);
    private static final Reserve RESERVE = new Reserve(ADA, false);

    @Test
    void itAgreesWithWhatIsTrue() {
        assertThatNoException().isThrownBy(() -> {
            given().when(RESERVE).by("rosa", Role.RECRUITER).records(KNOWN);
            given(KNOWN).when(RESERVE).by("rosa", Role.RECRUITER).refuses(Reserving.SampleRule.KNOWN_ALREADY);
        });
    }

    @Test
    void eventsOutsideTheCriteriaAreNotSeen() {
        assertThatNoException()
                .isThrownBy(() -> given(SOMEBODY_ELSE)
                        .when(RESERVE)
                        .by("rosa", Role.RECRUITER)
                        .records(KNOWN));
    }

    @Test
    void anotherOutcomeThanTheOneExpectedFails() {
        fails(() -> given().when(RESERVE).by("rosa", Role.RECRUITER).refuses(Reserving.SampleRule.KNOWN_ALREADY));
        fails(() -> given(KNOWN).when(RESERVE).by("rosa", Role.RECRUITER).records(KNOWN));
        fails(() -> given().when(RESERVE).by("rosa", Role.RECRUITER).records(SOMEBODY_ELSE));
    }

    @Test
    void aRefusalThatIsNotDeclaredFails() {
        fails(() -> given().when(new Reserve(ADA, true))
                .by("rosa", Role.RECRUITER)
                .refuses(Reserving.SampleRule.NEVER_DECLARED));
    }

    @Test
    void aRoleThatMayNotGiveTheCommandFails() {
        fails(() -> given().when(RESERVE).by("ann", Role.ANALYST).records(KNOWN));
    }

    private static void fails(ThrowingCallable sentence) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(sentence);
    }
}
