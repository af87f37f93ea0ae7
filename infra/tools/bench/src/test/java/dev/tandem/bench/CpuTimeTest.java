package dev.tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuTimeTest {

    @Test
    void addsUpTheTimesOfAProcessAndOfItsEndedChildrenWhateverItIsCalled(@TempDir Path folder) throws Exception {
        Path stat = folder.resolve("stat");
        Files.writeString(stat, "12 (a (bad) name) S 1 2 3 4 5 6 7 8 9 10 100 20 3 4 20 0 1 0 77 99\n");
        assertThat(CpuTime.fromProc(stat)).contains(Duration.ofMillis(1270));
        assertThat(CpuTime.fromProc(folder.resolve("gone"))).isEmpty();
    }

    @Test
    void countsWhatAChildUsedThatHasEnded() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/stat")), "only Linux tells of ended children");
        Duration before = CpuTime.used();
        new ProcessBuilder("sh", "-c", "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; times")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(CpuTime.used().minus(before)).isGreaterThan(Duration.ofMillis(50));
    }

    @Test
    void whatAnOperationCostsIsTheCpuOfAllDividedByThem() {
        assertThat(new Measured(7, 1_000).cpuMicros(Duration.ofMillis(250))).isEqualTo(250, within(1e-9));
        assertThat(new Measured(0, 0).cpuMicros(Duration.ofMillis(250))).isNaN();
    }
}
