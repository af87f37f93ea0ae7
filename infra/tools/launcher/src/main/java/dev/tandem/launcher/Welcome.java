package dev.tandem.launcher;

import dev.tandem.launcher.stack.Ports;
import dev.tandem.launcher.stack.Progress;
import dev.tandem.launcher.stack.Workspace;
import java.time.Duration;

/** What people read when everything is ready. */
final class Welcome {

    private Welcome() {}

    /** With the option that other commands need to mean the same place, empty if none. */
    static String text(Workspace workspace, String option, Ports ports, Duration took, boolean detached) {
        return """

                Tandem is ready after %s.

                  console      http://localhost:%d     for people: sign in as anybody of the demo
                  commands     http://localhost:%d     to try them: http://localhost:%d/docs
                  queries      http://localhost:%d     to try them: http://localhost:%d/docs
                  tokens       http://localhost:%d     whom you can be
                  Kafka        localhost:%d            topic hiring.events
                  PostgreSQL   localhost:%d            databases tandem_command, tandem_query
                  data, logs   %s

                What to try next:
                %s  TOKEN=$(./tandem token --as recruiter%s)
                  curl -s -H "Authorization: Bearer $TOKEN" http://localhost:%d/requisitions
                %s%s%s""".formatted(
                        Progress.seconds(took),
                        ports.query(),
                        ports.command(),
                        ports.command(),
                        ports.query(),
                        ports.query(),
                        ports.identity(),
                        ports.kafka(),
                        ports.postgres(),
                        workspace.data(),
                        row("./tandem demo" + option, "one good hire, one failing partnership, as each side sees them"),
                        option,
                        ports.query(),
                        workspace.time().isMovable()
                                ? row("./tandem time --forward P3D" + option, "three days pass at once")
                                : "",
                        row("./tandem status" + option, "each part, its lag and positions"),
                        row(detached ? "./tandem down" + option : "Ctrl-C", "stop everything; the data stays"));
    }

    private static String row(String command, String why) {
        return "  %-38s %s%n".formatted(command, why);
    }
}
