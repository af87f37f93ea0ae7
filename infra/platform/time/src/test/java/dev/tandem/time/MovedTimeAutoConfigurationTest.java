package dev.tandem.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** Nobody runs with a time that can be moved without being told. */
@ExtendWith(OutputCaptureExtension.class)
class MovedTimeAutoConfigurationTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MovedTimeAutoConfiguration.class));

    @TempDir
    private Path folder;

    @Test
    void aServiceWhoseTimeMayBeMovedWarnsOnceAndTellsHowFarItIsAheadNow(CapturedOutput log) {
        MovedTime time = new MovedTime(folder.resolve("demo-time"));
        time.makeMovable();

        service.withPropertyValues("tandem.demo.time-file=" + time.file()).run(context -> {
            time.forward(Duration.ofDays(3));

            assertThat(info(context)).containsEntry("time", Map.of("movable", true, "ahead", "PT72H"));
        });

        assertThat(log.getAll().lines().filter(line -> line.contains("WARN")))
                .singleElement()
                .asString()
                .contains(time.file().toString(), "events that are recorded meanwhile carry moved times");
    }

    @Test
    void aServiceInTheWorldsTimeSaysNothingAboutIt(CapturedOutput log) {
        service.withPropertyValues("tandem.demo.time-file=")
                .run(context -> assertThat(info(context)).isEmpty());
        service.run(context -> assertThat(info(context)).isEmpty());

        assertThat(log.getAll()).doesNotContain("WARN");
    }

    @Test
    void aServiceDoesNotStartWithAFileThatHoldsNoTime() throws Exception {
        Path file = Files.writeString(folder.resolve("demo-time"), "tomorrow");

        service.withPropertyValues("tandem.demo.time-file=" + file)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("demo-time should hold a duration such as PT48H"));
    }

    private static Map<String, Object> info(ApplicationContext context) {
        Info.Builder info = new Info.Builder();
        context.getBeansOfType(InfoContributor.class).values().forEach(one -> one.contribute(info));
        return info.build().getDetails();
    }
}
