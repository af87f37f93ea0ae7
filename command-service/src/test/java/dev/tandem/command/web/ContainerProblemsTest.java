package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.web.Person.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before any of our code sees it is told as everything else is. */
class ContainerProblemsTest {

    private static final Person RECRUITER = CommandService.shared().as("rosa", "recruiter");

    @ParameterizedTest
    @ValueSource(strings = {"/commands/%2F", "/commands/%00", "/commands/%5C..", "/commands/;a=b/x"})
    void anAddressThatCannotBeIsAProblem(String path) {
        isAProblem(RECRUITER.gets(path), 400);
    }

    @Test
    void anAddressThatIsTooLongIsAProblem() {
        isAProblem(RECRUITER.gets("/commands?x=" + "x".repeat(20_000)), 400);
    }

    @Test
    void aHeaderThatIsTooLongIsAProblem() {
        isAProblem(RECRUITER.gets("/commands", "X-Long", "x".repeat(20_000)), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data, 415",
        "'multipart/form-data; boundary=', 415",
        "*/*, 415",
        "nonsense, 415",
        "application/x-www-form-urlencoded, 415"
    })
    void aMediaTypeThatIsNoneIsAProblem(String type, int status) {
        isAProblem(
                RECRUITER.sends(RECRUITER
                        .request("/commands/OpenRequisition")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString("{}"))),
                status);
    }

    @Test
    void anOriginThatMayNotIsAProblem() {
        Reply reply = RECRUITER.sends(
                RECRUITER
                        .request("/commands/OpenRequisition")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")),
                "Origin",
                "https://elsewhere.example");

        isAProblem(reply, 403);
        assertThat(reply.rule()).isEqualTo("ORIGIN_NOT_ALLOWED");
    }

    private static void isAProblem(Reply reply, int status) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.header("Tandem-Correlation-Id")).isNotEmpty();
        assertThat(reply.json().get("status").asInt()).isEqualTo(status);
        assertThat(reply.rule()).isNotEmpty();
        assertThat(reply.json().get("remedy").asString()).isNotEmpty();
    }
}
