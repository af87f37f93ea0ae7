package dev.tandem.command.setaside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Operators see what stands aside, and have it tried again with a reason. */
class SetAsideEndpointTest {

    private static final CommandService SERVICE = CommandService.shared();

    private final String subject = "req-" + UUID.randomUUID() + "/Kind/7";
    private final Person operator = SERVICE.as("olga", "operator");

    @BeforeEach
    void aside() {
        SERVICE.bean(SetAside.class).add(Worker.RELAY, subject, 7L, "hiring.HireMade", new Exception("too\0large"));
    }

    @AfterEach
    void clean() {
        SERVICE.bean(SetAside.class).remove(Worker.RELAY, subject);
    }

    @Test
    void isForThoseWhoRunTandem() {
        assertThat(SERVICE.as("rob", "recruiter").gets("/set-aside").status()).isEqualTo(403);
        assertThat(SERVICE.asNobody().gets("/set-aside").status()).isEqualTo(401);
        assertThat(retry(SERVICE.as("ada", "auditor"), "deadline", "x", "The reader was mended")
                        .status())
                .isEqualTo(403);

        Reply list = operator.gets("/set-aside");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().path("items").toString()).contains(subject, "hiring.HireMade");
    }

    @Test
    void aRetryHasAReasonAndASubjectThatStandsAside() {
        assertThat(retry(operator, "deadline", subject, "").rule()).isEqualTo("REASON_REQUIRED");
        assertThat(retry(operator, "deadline", subject, "The reader was mended").rule())
                .isEqualTo("NOT_SET_ASIDE");
        assertThat(retry(operator, "nobody", subject, "The reader was mended").status())
                .isEqualTo(404);
        assertThat(retry(operator, "relay", subject, "The limit was raised").rule())
                .isEqualTo("TOPIC_TO_BE_FILLED_ANEW");
    }

    @Test
    void whoHadItTriedAgainAndWhyIsKept() {
        SetAside setAside = SERVICE.bean(SetAside.class);
        setAside.add(Worker.DEADLINE, subject, null, "Kind", new IllegalStateException("no such command"));

        assertThat(retry(operator, "deadline", subject, "The reader was mended").status())
                .isEqualTo(202);

        assertThat(SERVICE.bean(JdbcClient.class)
                        .sql("select ordered_by || ': ' || why from set_aside_retries where subject = ?")
                        .param(subject)
                        .query(String.class)
                        .single())
                .isEqualTo("olga: The reader was mended");
    }

    private static Reply retry(Person who, String worker, String subject, String why) {
        return who.sends(who.request("/set-aside/retry?worker=" + worker + "&subject="
                        + URLEncoder.encode(subject, StandardCharsets.UTF_8) + "&why="
                        + URLEncoder.encode(why, StandardCharsets.UTF_8))
                .POST(BodyPublishers.noBody()));
    }
}
