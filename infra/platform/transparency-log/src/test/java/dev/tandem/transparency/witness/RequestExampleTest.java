package dev.tandem.transparency.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.KeyKind;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.note.SignerKey;
import dev.tandem.transparency.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Requests that others made: the example of C2SP's tlog-witness, and those of a log of Sigsum that a witness in Go is tested with. */
class RequestExampleTest {

    private static final String ORIGIN =
            "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562";
    private static final String KEY = ORIGIN + "+5202289b+Af/cLU2Y5BJNP+r3iMDC+av9eWCD0fBJVDfzAux5zxAP";

    private static final String OF_1 = """
            old 0

            ORIGIN
            1
            KgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

            — ORIGIN UgIom7fPZTqpxWWhyjWduBvTvGVqsokMbqTArsQilegKoFBJQjUFAmQ0+YeSPM3wfUQMFSzVnnNuWRTYrajXpNUbIQY=
            """;

    private static final String FROM_1_TO_3 = """
            old 1
            KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

            ORIGIN
            3
            RcCI1Nk56ZcSmIEfIn0SleqtV7uvrlXNccFx595Iwl0=

            — ORIGIN UgIom2VbtIcdFbwFAy1n7s6IkAxIY6J/GQOTuZF2ORV39d75cbAj2aQYwyJre36kezNobZs4SUUdrcawfAB8WVrx6go=
            """;

    private static final String FROM_1_TO_5 = """
            old 1
            KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            +fUDV+k970B4I3uKrqJM4aP1lloPZP8mvr2Z4wRw2LI=
            KgQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

            ORIGIN
            5
            QrtXrQZCCvpIgsSmOsah7HdICzMLLyDfxToMql9WTjY=

            — ORIGIN UgIomw/EOJmWi0i1FQsOj+etB7F8IccFam/jgd6wzRns4QPVmyEZtdvl1U2KEmLOZ/ASRcWJi0tW90dJWAShei7sDww=
            """;

    @Test
    void theExampleIsReadAndWritten() {
        String example = """
                old 20852014
                PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
                jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
                5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
                /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
                """;
        AddCheckpoint request = AddCheckpoint.parse(example.getBytes(StandardCharsets.UTF_8));
        assertThat(request.old()).isEqualTo(20_852_014);
        assertThat(request.proof()).hasSize(4);
        assertThat(Checkpoint.parse(request.note().text()).origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(new String(request.bytes(), StandardCharsets.UTF_8)).isEqualTo(example);
    }

    @Test
    void anotherLogIsWitnessed() {
        Map<String, SignedNote> latest = new HashMap<>();
        WitnessMemory memory = new WitnessMemory() {
            @Override
            public Optional<SignedNote> latest(String origin) {
                return Optional.ofNullable(latest.get(origin));
            }

            @Override
            public void remember(String origin, SignedNote cosigned) {
                latest.put(origin, cosigned);
            }
        };
        SignerKey key = SignerKey.made("witness.example/one", KeyKind.COSIGNATURE);
        Witness witness = new Witness(key, List.of(VerifierKey.parse(KEY)), memory, InstantSource.system());

        assertThat(status(witness, OF_1)).isEqualTo(200);
        assertThat(status(witness, FROM_1_TO_3.replace("2VbtIcd", "2VbtIce"))).isEqualTo(403);
        assertThat(status(witness, FROM_1_TO_3.replace("KgE", "KgF"))).isEqualTo(422);
        assertThat(status(witness, FROM_1_TO_3.replace("ORIGIN", "sigsum.org/v1/tree/another")))
                .isEqualTo(404);
        assertThat(status(witness, FROM_1_TO_5)).isEqualTo(200);
        // What is smaller came later.
        assertThat(witness.addCheckpoint(bytes(FROM_1_TO_3))).isEqualTo(WitnessAnswer.sizeIs(5));
    }

    private static int status(Witness witness, String request) {
        return witness.addCheckpoint(bytes(request)).status();
    }

    private static byte[] bytes(String request) {
        return request.replace("ORIGIN", ORIGIN).getBytes(StandardCharsets.UTF_8);
    }
}
