package dev.tandem.query.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Confidential;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Searches that are kept from somebody, over HTTP. */
class KeptSearchesTest {

    private static final Confidential TO_FEW =
            new Confidential(List.of(new PersonId("ks-tess")), List.of(new PersonId("ks-ed")));

    private static final List<String> OF_SEARCH = List.of("", "/board", "/board/SUBMITTED", "/ended", "/activity");

    @Test
    void aConfidentialSearchIsThereForWhoeverMayKnowOfItAndComesAndGoesWithThat() {
        Service service = Service.running();
        Search search = Search.forEngineer("ks-1").by("ks-rec", "ks-man");
        Candidacy candidacy = search.candidate("ks-cand");
        service.story()
                .by("ks-rec", Role.RECRUITER)
                .happened(search.prepared(Search.terms()))
                .at("2026-01-06T09:00:00Z")
                .happened(candidacy.registered(), candidacy.submitted())
                .told();
        assertThat(seenBy(service, "ks-tom", "ta-leader")).isEqualTo(Set.of(200));
        assertThat(counted(service)).isEqualTo(1);

        keep(service, search, TO_FEW);

        for (String role : List.of("ta-leader", "executive", "recruiter", "analyst", "privacy-officer", "operator")) {
            for (String path : OF_SEARCH) {
                Answer told = asTom(service, "/requisitions/ks-1" + path, role);
                Answer unknown = asTom(service, "/requisitions/ks-0" + path, role);
                assertThat(told.status()).as("%s as %s", path, role).isEqualTo(unknown.status());
                assertThat(told.text().replace("ks-1", "ks-0")).isEqualTo(unknown.text());
            }
            assertThat(service.get("/applications/" + candidacy.id(), "ks-tom", role)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(seenBy(service, "ks-tess", "ta-leader")).isEqualTo(Set.of(200));
        assertThat(seenBy(service, "ks-ed", "executive")).isEqualTo(Set.of(200));
        assertThat(seenBy(service, "ks-any", "auditor")).isEqualTo(Set.of(200));
        assertThat(service.get("/requisitions/ks-1", "ks-rec", "recruiter").status())
                .isEqualTo(200);
        // Who is named for it as a leader is nothing else because of that.
        assertThat(service.get("/requisitions/ks-1", "ks-tess", "recruiter").status())
                .isEqualTo(404);
        // Not even whoever sees it finds it in a figure: with and without would tell the others.
        assertThat(counted(service)).isZero();
        assertThat(listed(service, "ks-tom", "ta-leader")).doesNotContain("ks-1");
        assertThat(listed(service, "ks-tess", "ta-leader")).contains("ks-1");

        keep(service, search, null);

        assertThat(seenBy(service, "ks-tom", "ta-leader")).isEqualTo(Set.of(200));
        assertThat(counted(service)).isEqualTo(1);
        assertThat(listed(service, "ks-tom", "ta-leader")).contains("ks-1");
    }

    @Test
    void whoeverASearchReplacesSeesNothingOfItAndIsToldNothingWhereNobodyCanSayWhoItIs() {
        Service service = Service.apart(); // elsewhere, all would be asked whom this one replaces
        Search search = Search.forEngineer("ks-2").by("ks-rec", "ks-man");
        RequisitionOpened opened = insteadOfSomebody(search.opened());
        service.keyHolder().replaces(search.requisition(), new PersonId("ks-bob"));
        service.story().by("ks-rec", Role.RECRUITER).happened(opened).told();

        for (String role : List.of("auditor", "ta-leader", "executive")) {
            assertThat(service.get("/requisitions/ks-2", "ks-bob", role).status())
                    .isEqualTo(404);
            assertThat(listed(service, "ks-bob", role)).isEmpty();
            assertThat(listed(service, "ks-any", role)).containsExactly("ks-2");
        }
        assertThat(service.get("/requisitions/ks-2/history", "ks-bob", "auditor")
                        .status())
                .isEqualTo(404);
        assertThat(service.get("/requisitions/ks-2/history", "ks-any", "auditor")
                        .status())
                .isEqualTo(200);

        service.keyHolder().answer(500, "text/plain", "down");
        assertThat(service.get("/requisitions", "ks-bob", "auditor").status()).isEqualTo(503);
        assertThat(service.get("/requisitions", "ks-new", "auditor").status()).isEqualTo(503);
        // Whoever has seen it once is not whom it replaces.
        assertThat(listed(service, "ks-any", "auditor")).containsExactly("ks-2");
        service.keyHolder().behave();
    }

    private static Answer asTom(Service service, String path, String role) {
        return service.get(path, service.token("ks-tom", role), Map.of("Tandem-Correlation-Id", "the-same"));
    }

    private static void keep(Service service, Search search, @Nullable Confidential from) {
        service.story()
                .at("2026-01-07T09:00:00Z")
                .by("ks-rec", Role.RECRUITER)
                .happened(new ConfidentialityChanged(
                        search.requisition(), from, new PersonId("ks-rec"), "Not announced yet"))
                .told();
    }

    private static Set<Integer> seenBy(Service service, String person, String role) {
        return OF_SEARCH.stream()
                .map(path ->
                        service.get("/requisitions/ks-1" + path, person, role).status())
                .collect(Collectors.toSet());
    }

    private static int counted(Service service) {
        return service.get("/metrics/funnel?requisition=ks-1", "ks-rec", "recruiter")
                .json()
                .get("all")
                .valueStream()
                .filter(figure -> figure.get("metric").asString().equals("applications"))
                .mapToInt(figure -> figure.get("cells").get(0).get("n").asInt())
                .sum();
    }

    private static List<String> listed(Service service, String person, String role) {
        return service.get("/requisitions?recruiter=ks-rec", person, role).each("id");
    }

    private static RequisitionOpened insteadOfSomebody(RequisitionOpened opened) {
        return new RequisitionOpened(
                opened.requisition(),
                opened.title(),
                opened.department(),
                opened.roleType(),
                opened.location(),
                opened.openings(),
                opened.hiringManager(),
                opened.recruiter(),
                opened.compensation(),
                opened.headcount(),
                opened.costOfVacancyPerDay(),
                opened.stages(),
                opened.origin(),
                opened.level(),
                opened.neededBy(),
                null,
                "sealed:v1:d2hv");
    }
}
