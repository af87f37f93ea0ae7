package dev.tandem.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Service;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a query string can hold is read or refused, never dropped in silence, and never a defect. */
class HostileParametersTest {

    private static final Service SERVICE = Service.running();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?=",
                "?=&=",
                "?a",
                "?&limit=1&limit=1",
                "?fields=id&fields=title",
                "?department=a&department=b",
                "?unknown=1",
                "?%0D%0AX-Evil:1=1",
                "?Limit=1",
                "?limit=",
                "?limit=0",
                "?limit=1e2",
                "?limit=99999999999999999999",
                "?limit=%00",
                "?recruiter=",
                "?recruiter=%00",
                "?recruiter=%ED%A0%80",
                "?status=OPEN%00",
                "?status=open",
                "?department=a%00b",
                "?q=%01",
                "?q=",
                "?cursor=",
                "?cursor=a",
                "?cursor=%00",
                "?cursor=AAAAAAAAAAAAAAAAAAAA",
                "?cursor=AAAAAAAAAAAAWyJhIiwiYiJd"
            })
    void whatCannotBeReadIsToldByName(String query) {
        assertIsRefused(SERVICE.getAsNobody("/requisitions" + query, "Authorization", bearer()));
    }

    @Test
    void aThousandAndOneParametersAreTooMany() {
        assertIsRefused(SERVICE.getAsNobody("/requisitions?a=1" + "&a=1".repeat(1_500), "Authorization", bearer()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"+300000-01-01T00:00:00Z\",\"a\"]",
                "[\"-999999999-01-01T00:00:00+18:00\",\"a\"]",
                "[\"yesterday\",\"a\"]",
                "[\"infinity\",\"a\"]",
                "[\"2026-01-01T00:00:00Z\",\"a\\u0000\"]",
                "[\"2026-01-01T00:00:00Z\",null]",
                "[\"2026-01-01T00:00:00Z\"]",
                "[[],{}]",
                "{}"
            })
    void aCursorMadeByHandWithTheRightDigestIsReadAsStrictly(String keys) {
        String cursor = Cursor.of(request("/requisitions"), keys.getBytes(UTF_8));

        assertIsRefused(SERVICE.getAsNobody("/requisitions?limit=2&cursor=" + cursor, "Authorization", bearer()));
    }

    @Test
    void aYearOfSixDigitsInACursorIsAPlaceLikeAnyOther() {
        String cursor = Cursor.of(request("/requisitions"), "[\"+20270-02-03T10:00Z\",\"a\"]".getBytes(UTF_8));

        assertThat(SERVICE.getAsNobody("/requisitions?limit=2&cursor=" + cursor, "Authorization", bearer())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/requisitions/%00",
                "/requisitions/a%2Fb",
                "/requisitions/a%20b",
                "/requisitions/%FF",
                "/requisitions/a;b=c",
                "/requisitions/..%2f..",
                "/requisitions/%C0%AF/board",
                "/recruiters/%E2%80%8B/queue",
                "/projections/%0d%0aX:1/parked",
                "/metrics/funnel?stages=,",
                "/metrics/funnel?stages=%00",
                "/metrics/funnel?from=%2B20270-01-01T00:00:00Z",
                "/metrics/funnel?from=0000-01-01T00:00:00Z",
                "/metrics/funnel?roleType=%00",
                "/metrics/promises?by=pear",
                "/metrics/promises?minCases=-1",
                "/metrics/promises?by=pair&peers=maybe",
                "/pairs/%00/mara",
                "/pairs/anna/%E2%80%8B",
                "/pairs/anna/a%2Fb",
                "/pairs/anna/mara?period=YEAR",
                "/pairs/anna/mara?zone=Mars/Olympus",
                "/pairs/anna/mara?minCases=0",
                "/pairs/anna/mara?basis=%00",
                "/pairs/anna/mara?by=pair",
                "/pairs/anna/mara?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z",
                "/pairs/anna/mara?to=%2B20270-01-01T00:00:00Z",
                "/metrics/calibration",
                "/metrics/drill?cell=yesShare",
                "/metrics/drill?cell=applications%3Finterviewer%3Dines",
                "/interviewers?zone=Nowhere/Land",
                "/interviewers?sort=name",
                "/interviewers?id=%00",
                "/interviewers?overdue=maybe",
                "/interviewers?cursor=AAAAAAAAAAAAWyJhIiwiYiJd",
                "/interviewers/%00/calibration",
                "/interviewers/ines/calibration?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z",
                "/interviewers/ines/calibration?roleType=%00",
                "/requisitions/some/history?asOf=%2B20270-01-01T00:00:00Z",
                "/requisitions/some/history?asOf=-1",
                "/requisitions?asOf=%00",
                "/requisitions?asOf=9999999999999999999",
                "/requisitions?asOf=2026-01-01",
                "/work-items?effectiveAt=7",
                "/work-items?effectiveAt=%2B20270-01-01T00:00:00Z",
                "/recruiters/anna/queue?asOf=soon",
                "/metrics/funnel?effectiveAt=1899-12-31T23:59:59Z"
            })
    void aPathOrValueThatIsNoneIsRefused(String path) {
        Answer answer = SERVICE.getAsNobody(path, "Authorization", bearer());

        assertThat(answer.status()).as(answer.text()).isIn(400, 404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private static void assertIsRefused(Answer answer) {
        assertThat(answer.problem(400).get("errors")).isNotEmpty().hasSizeLessThanOrEqualTo(50);
        assertThat(answer.text()).doesNotContain("Exception", "java.", "org.");
    }

    private static HttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private static String bearer() {
        return "Bearer " + SERVICE.token("aud", "auditor", "operator");
    }
}
