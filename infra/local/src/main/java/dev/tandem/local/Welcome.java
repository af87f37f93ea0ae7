package dev.tandem.local;

import dev.tandem.local.parts.Place;
import dev.tandem.local.parts.Ports;
import dev.tandem.local.parts.Progress;
import java.time.Duration;

/** What people read when everything is ready. */
final class Welcome {

    private Welcome() {}

    static String text(Place place, Ports ports, Duration took, boolean detached) {
        return """

                Tandem is ready after %s.

                  commands     http://localhost:%d     to try them: http://localhost:%d/docs
                  queries      http://localhost:%d     to try them: http://localhost:%d/docs
                  tokens       http://localhost:%d     whom you can be
                  Kafka        localhost:%d            topic hiring.events
                  PostgreSQL   localhost:%d            databases tandem_command, tandem_query
                  data, logs   %s

                What to try next:
                  ./tandem demo                          one good hire, one failing partnership, as each side sees them
                  TOKEN=$(./tandem token --as recruiter)
                  curl -s -H "Authorization: Bearer $TOKEN" http://localhost:%d/requisitions
                  ./tandem status                        each part, its lag and positions
                  %s
                """.formatted(
                        Progress.seconds(took),
                        ports.command(),
                        ports.command(),
                        ports.query(),
                        ports.query(),
                        ports.identity(),
                        ports.kafka(),
                        ports.postgres(),
                        place.data(),
                        ports.query(),
                        detached
                                ? "./tandem down                          stop everything; the data stays"
                                : "Ctrl-C                                 stop everything; the data stays");
    }
}
