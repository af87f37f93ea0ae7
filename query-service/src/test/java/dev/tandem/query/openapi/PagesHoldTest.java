package dev.tandem.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.EscalationId;
import dev.tandem.events.Event;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.people.Course;
import dev.tandem.events.people.PersonIntroduced;
import dev.tandem.events.people.TrainingCompleted;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every list that comes in pages, as the document says which do: walked page by page while rows are added and changed between, it leaves
 * nothing out that was there all along, and tells nothing of it twice. And all of them take {@code limit} and {@code cursor} alike.
 */
class PagesHoldTest {

    private static final Service SERVICE = Service.running();
    private static final String RECRUITER = "pat-pages";
    private static final String MANAGER = "max-pages";
    private static final Search SEARCH = Search.forEngineer("pages-1").by(RECRUITER, MANAGER);
    private static final String INTERVIEWER = "ines-pages";
    private static final int PAGES = 6;

    /**
     * Of which there are too few here for pages: what is told by command-service, which is none in these tests and tested where it is; what
     * cannot be folded; and what a whole house, or one candidate or headcount, has one or two of.
     */
    private static final Set<String> FEW = Set.of(
            "/candidates",
            "/candidates/duplicates",
            "/candidates/{id}/activity",
            "/headcounts/{id}/activity",
            "/house-terms/activity",
            "/metrics/consistency",
            "/projections/{name}/parked",
            "/readings", // no events: TrailTest walks them
            "/refused-commands");

    /** What the examples of the document ask of, and what stands for it here. */
    private static final Map<String, String> INSTEAD = Map.of(
            ToShow.SEARCH.id(),
            SEARCH.id(),
            ToShow.SEARCH.recruiter(),
            RECRUITER,
            ToShow.SEARCH.manager(),
            MANAGER,
            ToShow.SEARCH.candidate("cand-1").id().value(),
            SEARCH.candidate("pages-met").id().value(),
            "cand-1",
            "pages-met",
            "ines",
            INTERVIEWER);

    private static int told;

    @BeforeAll
    static void thereIsSomethingOnEachPage() {
        SERVICE.at("2026-01-20T09:00:00Z");
        Candidacy met = SEARCH.candidate("pages-met");
        SERVICE.story()
                .at("2026-01-05T09:00:00Z")
                .happened(SEARCH.prepared(Search.terms()))
                .at("2026-01-08T09:00:00Z")
                .happened(met.registered(), met.submitted(), met.accepted())
                .happened(met.scheduled("pages-int", "2026-01-12T09:00:00Z", INTERVIEWER, "ivan"))
                .at("2026-01-12T10:00:00Z")
                .happened(met.completed("pages-int", INTERVIEWER, "ivan"))
                .by(INTERVIEWER, Role.INTERVIEWER)
                .happened(met.feedback("pages-int", INTERVIEWER))
                .by("ivan", Role.INTERVIEWER)
                .happened(met.feedback("pages-int", "ivan"))
                .told();
        for (int i = 0; i < 7; i++) {
            Candidacy offered = SEARCH.candidate("pages-offered-" + i);
            Candidacy gone = SEARCH.candidate("pages-gone-" + i);
            Candidacy there = SEARCH.candidate("pages-there-" + i);
            Search another = Search.forEngineer("pages-pair-" + i).by(RECRUITER + i, MANAGER);
            SERVICE.story()
                    .at("2026-01-1%dT09:00:00Z".formatted(i))
                    .happened(offered.submitted(), offered.accepted(), offered.offered("pages-off-" + i))
                    .happened(offered.offerDeclined("pages-off-" + i, WithdrawalReason.COMPENSATION))
                    .happened(gone.submitted(), gone.rejected(Stage.SUBMITTED), there.submitted())
                    .happened(ToShow.planned(new HeadcountId("pages-hc-" + i)))
                    .happened(
                            another.opened(), another.candidate("pages-of-" + i).submitted())
                    .happened(trained(i))
                    .happened(others("first-" + i))
                    .told();
        }
    }

    @Test
    void nothingThatWasThereAllAlongIsLeftOutOrToldTwice() {
        Set<String> few = new TreeSet<>();
        for (Asked asked : paged().toList()) {
            Candidacy accepted = SEARCH.candidate("pages-changes-" + told);
            Candidacy rejected = SEARCH.candidate("pages-leaves-" + told);
            SERVICE.story().happened(accepted.submitted(), rejected.submitted()).told();
            List<String> before = walk(asked, 500, List.of());
            int limit = Math.clamp(
                    before.size() / PAGES, 1, 500); // other tests may have made more than fits on so few pages
            List<Event[]> changes = List.of(
                    events(SEARCH.candidate("pages-new-" + told).submitted(), accepted.accepted(), trained(7 + told)),
                    others("second-" + told),
                    events(rejected.rejected(Stage.SUBMITTED), accepted.withdrew(Stage.SUBMITTED)));
            told++;

            List<String> walked = walk(asked, limit, changes);

            Set<String> stayed = new HashSet<>(before);
            stayed.retainAll(walk(asked, 500, List.of()));
            for (String item : stayed) {
                assertThat(Collections.frequency(walked, item))
                        .as("%s tells %s", asked.path(), item)
                        .isEqualTo(Collections.frequency(before, item));
            }
            if (stayed.size() < 3) {
                few.add(asked.path());
            }
        }
        // What else these services were told by other tests may be enough for pages.
        assertThat(FEW).containsAll(few);
    }

    @Test
    void limitAndCursorAreTakenAlikeEverywhere() {
        for (Asked asked : paged().toList()) {
            for (String wrong : List.of("limit=0", "limit=501", "limit=-1", "limit=x", "cursor=x", "cursor=")) {
                assertThat(get(asked, wrong).problem(400).at("/errors/0/field").asString())
                        .as("%s?%s", asked.path(), wrong)
                        .isEqualTo(wrong.replaceAll("=.*", ""));
            }
            JsonNode first = get(asked, "limit=1").json();
            assertThat(first.has("next")).as(asked.path()).isTrue();
            assertThat(first.get("items").size()).as(asked.path()).isLessThanOrEqualTo(1);
            if (first.get("next").isString()) {
                // Other tests may have told these services more than a page.
                int pages = 1;
                for (JsonNode page = get(asked, "limit=500").json();
                        page.get("next").isString();
                        page = get(asked, "limit=500&cursor=" + encoded(page)).json()) {
                    assertThat(++pages).as("%s has an end", asked.path()).isLessThan(100);
                }
                assertThat(SERVICE.get("/sla?requisition=nothing&cursor=" + encoded(first), "lea", "ta-leader")
                                .status())
                        .as("a cursor of %s holds for no other list", asked.path())
                        .isEqualTo(400);
            }
        }
    }

    /** What is asked in each way of the lists that come in pages. */
    private static Stream<Asked> paged() {
        Set<String> paths = Stream.of(Document.values())
                .flatMap(document -> document.tree().get("paths").properties().stream()
                        .filter(path -> parameters(document, path.getValue().path("get"))
                                .anyMatch(one -> isNamed(one, "cursor")))
                        .map(Map.Entry::getKey))
                .collect(Collectors.toSet());
        List<Asked> asked =
                Asked.endpoints().filter(one -> paths.contains(one.path())).toList();
        assertThat(asked).extracting(Asked::path).containsExactlyInAnyOrderElementsOf(paths);
        return asked.stream();
    }

    private static Stream<JsonNode> parameters(Document document, JsonNode operation) {
        return operation.path("parameters").valueStream().map(document::resolved);
    }

    private static boolean isNamed(JsonNode parameter, String name) {
        return name.equals(parameter.get("name").asString());
    }

    /** All items page by page; between the first pages those events happen, each lot once. */
    private static List<String> walk(Asked asked, int limit, List<Event[]> between) {
        List<String> items = new ArrayList<>();
        @Nullable String cursor = null;
        int page = 0;
        do {
            JsonNode answer = get(asked, "limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor))
                    .json();
            assertThat(answer.get("items").size()).isLessThanOrEqualTo(limit);
            answer.get("items").forEach(item -> items.add(item.toString()));
            cursor = answer.get("next").isNull() ? null : encoded(answer);
            if (page < between.size()) {
                SERVICE.story().happened(between.get(page)).told();
            }
            page++;
        } while (cursor != null);
        return items;
    }

    private static String encoded(JsonNode page) {
        return URLEncoder.encode(page.get("next").asString(), StandardCharsets.UTF_8);
    }

    private static Event trained(int days) {
        return new TrainingCompleted(
                new PersonId(INTERVIEWER),
                Course.values()[0],
                LocalDate.parse("2025-01-15").plusDays(days));
    }

    /** Asked for all of it: with what it requires alone, what is looked for, and by what it is grouped. */
    private static Answer get(Asked asked, String query) {
        Set<String> required = parameters(Document.having(asked.path()), Document.operation(asked))
                .filter(one -> one.path("required").asBoolean() || isNamed(one, "q") || isNamed(one, "by"))
                .map(one -> one.get("name").asString())
                .collect(Collectors.toSet());
        String kept = Stream.of(asked.query().replaceFirst("\\?", "").split("&"))
                .filter(one -> required.contains(one.split("=")[0]))
                .map(one -> one + "&")
                .collect(Collectors.joining());
        return new Asked(
                        asked.operation(),
                        asked.path(),
                        instead(asked.of()),
                        instead("?" + kept) + query,
                        instead(asked.person()),
                        asked.role())
                .answer();
    }

    private static String instead(String text) {
        // Longest first: an application's id may have others in it.
        return Pattern.compile(INSTEAD.keySet().stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")))
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(INSTEAD.getOrDefault(found.group(), "")));
    }

    private static Event[] events(Event... events) {
        return events;
    }

    /** Of all else something: searches, escalations, people, headcounts. */
    private static Event[] others(String id) {
        return IntStream.range(0, 2)
                .mapToObj(i -> id + "-" + i)
                .flatMap(one -> Stream.of(
                        Search.forEngineer("pages-" + one)
                                .by(RECRUITER, MANAGER)
                                .opened(),
                        new EscalationRaised(
                                new EscalationId("pages-" + one),
                                SEARCH.requisition(),
                                EscalationCause.RAISED_BY_HAND,
                                Side.RECRUITER,
                                new PersonId(RECRUITER),
                                Role.TA_LEADER,
                                List.of(),
                                new PersonId(MANAGER),
                                "slow"),
                        new PersonIntroduced(new PersonId("pages-" + one), "sealed", null, new PersonId("pro-pages"))))
                .toArray(Event[]::new);
    }
}
