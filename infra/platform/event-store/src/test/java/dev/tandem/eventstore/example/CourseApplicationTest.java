package dev.tandem.eventstore.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.eventstore.example.Courses.OpenCourse;
import dev.tandem.eventstore.example.Courses.Subscribe;
import dev.tandem.eventstore.example.Courses.Subscription;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;

class CourseApplicationTest {

    private final TestDatabase database = PostgresForTests.freshDatabase();

    @Test
    void ofManyStudentsAsManyGetASeatAsThereAre() throws Exception {
        try (CourseApplication application = open();
                ExecutorService students = Executors.newVirtualThreadPerTaskExecutor()) {
            CommandGateway commands = application.commands();
            commands.sendAndWait(new OpenCourse("history", 5));
            List<Future<Boolean>> attempts = IntStream.range(0, 40)
                    .mapToObj(n -> students.submit(() -> subscribed(commands, "history", "student-" + n)))
                    .toList();
            int seats = 0;
            for (Future<Boolean> attempt : attempts) {
                seats += attempt.get() ? 1 : 0;
            }
            // Those who met a conflict and did not try again may have left a seat; nobody got one too many.
            assertThat(seats).isBetween(1, 5);
            for (int n = 100; seats < 5; n++) {
                seats += subscribed(commands, "history", "student-" + n) ? 1 : 0;
            }
            assertThat(subscribed(commands, "history", "one-more")).isFalse();
        }
    }

    @Test
    void whatWasStoredIsThereAfterARestart() {
        try (CourseApplication application = open()) {
            for (String course : List.of("history", "botany", "logic", "music")) {
                application.commands().sendAndWait(new OpenCourse(course, 10));
            }
            assertThat(subscribed(application.commands(), "history", "ada")).isTrue();
            assertThat(subscribed(application.commands(), "botany", "ada")).isTrue();
        }
        try (CourseApplication application = open()) {
            CommandGateway commands = application.commands();
            assertThatThrownBy(() -> commands.sendAndWait(new Subscribe(new Subscription("history", "ada"))))
                    .hasMessageContaining("no seat");
            assertThat(subscribed(commands, "logic", "ada")).isTrue();
            assertThat(subscribed(commands, "music", "ada"))
                    .as("a fourth course")
                    .isFalse();
        }
    }

    @Test
    void theReadmeQuotesThisApplication() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String sources = flat(Files.readString(source("Courses")) + Files.readString(source("CourseApplication")));
        List<String> quoted = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(quoted)
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(sources).contains(flat(line)));
    }

    private CourseApplication open() {
        return new CourseApplication(database.url(), database.user(), database.password());
    }

    private static boolean subscribed(CommandGateway commands, String course, String student) {
        try {
            commands.sendAndWait(new Subscribe(new Subscription(course, student)));
            return true;
        } catch (RuntimeException refusedOrConflict) {
            return false;
        }
    }

    private static Path source(String name) {
        return Path.of("src/test/java/dev/tandem/eventstore/example/" + name + ".java");
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }
}
