package dev.tandem.transparency.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.transparency.note.Checkpoint;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The request that C2SP's tlog-witness gives as its example. */
class RequestExampleTest {

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
}
