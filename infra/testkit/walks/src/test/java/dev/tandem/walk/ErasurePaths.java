package dev.tandem.walk;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every operation of both API documents, and what it may tell of one candidate: how it is asked so that it tells what it knows, or why it can
 * know nothing. Whatever comes to a document later has to come here.
 */
final class ErasurePaths {

    static final String SEARCH = "req-payments";
    static final String CANDIDATE = "cand-record-hire";
    static final String APPLICATION = ApplicationId.of(new RequisitionId(SEARCH), new CandidateId(CANDIDATE))
            .value();
    static final String INTERVIEW = "int-record-hire";

    /** Of the analyst's, with everything from the first event on. */
    static final String WEBHOOK = "told-everything";

    private static final String NAMES = "expand=candidate,people";

    /** By operation, as {@code GET /path}. */
    private final Map<String, List<Asked>> asked = new LinkedHashMap<>();

    private final Map<String, String> excused = new LinkedHashMap<>();

    /**
     * A way to ask.
     *
     * @param who {@code role:person}
     * @param path with what is in its place
     * @param body null: it is read
     * @param tells whether it tells something of the candidate before they are erased; otherwise it never does
     */
    record Asked(String who, String path, @Nullable String body, boolean tells) {}

    /**
     * All of them.
     *
     * @param before a moment before the erasure
     */
    ErasurePaths(String before) {
        String then = "asOf=" + before;
        tells("GET /applications/{id}", "hiring-manager:mia", "/applications/" + APPLICATION + "?" + NAMES);
        tells("GET /applications/{id}", "auditor:aud", "/applications/" + APPLICATION + "?" + NAMES + "&" + then);
        tells(
                "GET /applications/{id}/activity",
                "hiring-manager:mia",
                "/applications/" + APPLICATION + "/activity?limit=200&" + NAMES);
        tells("GET /candidates", "auditor:aud", "/candidates?q=quillfeather7431");
        tells("GET /candidates", "recruiter:rosa", "/candidates?q=zzquill7431@example.org");
        tells("GET /candidates/duplicates", "privacy-officer:pia", "/candidates/duplicates?limit=200");
        tells("GET /candidates/{id}", "recruiter:rosa", "/candidates/" + CANDIDATE);
        tells("GET /candidates/{id}", "privacy-officer:pia", "/candidates/" + CANDIDATE);
        tells(
                "GET /candidates/{id}/activity",
                "auditor:aud",
                "/candidates/" + CANDIDATE + "/activity?limit=200&" + NAMES);
        tells("GET /history", "auditor:aud", "/history?limit=200&candidate=" + CANDIDATE);
        tells("GET /history", "auditor:aud", "/history?limit=200&candidate=" + CANDIDATE + "&" + then);
        tells(
                "GET /requisitions/{id}/history",
                "auditor:aud",
                "/requisitions/" + SEARCH + "/history?limit=200&candidate=" + CANDIDATE);
        tells("GET /audit-trail", "auditor:aud", "/audit-trail?limit=200&candidate=" + CANDIDATE);
        asks("GET /events", "auditor:aud", "/events?limit=1000&requisition=" + SEARCH);
        asks("GET /events", "recruiter:rosa", "/events?limit=1000&requisition=" + SEARCH);
        for (String kind : List.of("applications", "stage-intervals", "interviews", "feedback", "offers", "promises")) {
            asks("GET /facts/{kind}", "analyst:ana", "/facts/" + kind + "?limit=500");
        }
        asks("GET /readings", "auditor:aud", "/readings?limit=200&candidate=" + CANDIDATE);
        asks("GET /refused-commands", "auditor:aud", "/refused-commands?limit=200&candidate=" + CANDIDATE);
        tells("GET /interviews/{id}/kit", "interviewer:ines", "/interviews/" + INTERVIEW + "/kit?" + NAMES);
        tells("GET /requisitions/{id}/board", "recruiter:rosa", "/requisitions/" + SEARCH + "/board?" + NAMES);
        tells(
                "GET /requisitions/{id}/board",
                "auditor:aud",
                "/requisitions/" + SEARCH + "/board?" + NAMES + "&" + then);
        tells(
                "GET /requisitions/{id}/board/{stage}",
                "recruiter:rosa",
                "/requisitions/" + SEARCH + "/board/OFFER?" + NAMES);
        tells("GET /recruiters/{id}/queue", "recruiter:rosa", "/recruiters/rosa/queue?limit=200&" + NAMES);
        tells("GET /recruiters/{id}/queue", "auditor:aud", "/recruiters/rosa/queue?limit=200&" + NAMES + "&" + then);
        tells("GET /managers/{id}/inbox", "hiring-manager:mia", "/managers/mia/inbox?limit=200&" + NAMES);
        tells("GET /work-items", "ta-leader:tara", "/work-items?limit=200&" + NAMES);
        tells(
                "GET /requisitions/{id}/activity",
                "recruiter:rosa",
                "/requisitions/" + SEARCH + "/activity?limit=200&" + NAMES);
        asks("GET /requisitions/{id}/ended", "recruiter:rosa", "/requisitions/" + SEARCH + "/ended?" + NAMES);
        asks("GET /requisitions", "auditor:aud", "/requisitions?limit=200");
        asks("GET /requisitions/{id}", "auditor:aud", "/requisitions/" + SEARCH);
        asks("GET /escalations", "auditor:aud", "/escalations?limit=200&expand=people");
        asks("GET /sla", "auditor:aud", "/sla?limit=200");
        asks("GET /people/{id}/activity", "auditor:aud", "/people/rosa/activity?limit=200");
        asks("GET /headcounts/activity", "auditor:aud", "/headcounts/activity?limit=200");
        asks("GET /house-terms/activity", "auditor:aud", "/house-terms/activity?limit=200");
        asks("GET /projections/{name}/parked", "auditor:aud", "/projections/pipeline/parked");
        asks("GET /projections/{name}/set-aside", "auditor:aud", "/projections/pipeline/set-aside");
        for (String names : List.of(
                "/headcounts/{id}/activity",
                "/interviewers",
                "/interviewers/{id}/calibration",
                "/me",
                "/people",
                "/people/{id}")) {
            excused.put("GET " + names, "tells of people who hire");
        }
        for (String figures : List.of(
                "/metrics/consistency",
                "/metrics/definitions",
                "/metrics/drill",
                "/metrics/stage-intervals",
                "/metrics/{group}",
                "/pairs/{recruiter}/{hiringManager}")) {
            excused.put("GET " + figures, "tells figures and ids, which stay");
        }
        excused.put("GET /facts", "tells which tables there are");
        excused.put("GET /projections", "tells how far read models are");
        for (String orders : List.of("/parked/retry", "/parked/set-aside", "/rebuild")) {
            excused.put("POST /projections/{name}" + orders, "tells what was ordered");
        }
        tells("POST /personal-data/names", "recruiter:rosa", "/personal-data/names", """
                {"candidates": [{"requisition": "%s", "candidate": "%s"}], "people": []}""".formatted(SEARCH, CANDIDATE));
        tells("POST /personal-data/find", "auditor:aud", "/personal-data/find", """
                {"q": "quillfeather7431", "limit": 100}""");
        tells("POST /personal-data/duplicates", "privacy-officer:pia", "/personal-data/duplicates", """
                {"limit": 100}""");
        tells(
                "GET /candidates/{id}/everything-held",
                "privacy-officer:pia",
                "/candidates/" + CANDIDATE + "/everything-held");
        asks("GET /retention/proposals", "privacy-officer:pia", "/retention/proposals");
        asks("POST /audit/refused-commands", "auditor:aud", "/audit/refused-commands", """
                {"limit": 1000}""");
        asks("POST /audit/rules", "auditor:aud", "/audit/rules", """
                {"behind": 0, "events": 1000}""");
        asks("POST /audit/readings", "auditor:aud", "/audit/readings", """
                {"limit": 1000}""");
        asks("GET /log/requisitions/{requisition}/proof", "auditor:aud", "/log/requisitions/" + SEARCH + "/proof");
        excused.put("POST /personal-data/open", "asked with what is sealed: see the test");
        excused.put("POST /personal-data/seen", "tells ids of searches");
        excused.put("POST /audit/origins", "tells of whoever acted");
        excused.put("GET /log/checkpoint", "tells hashes");
        excused.put("GET /log/keys", "tells keys");
        excused.put(
                "GET /log/tile/{path}",
                "tells hashes, and events as they are stored: see the search through the store");
        asks("GET /webhooks", "analyst:ana", "/webhooks");
        asks("GET /webhooks/{id}", "analyst:ana", "/webhooks/" + WEBHOOK);
        asks("GET /webhooks/{id}/attempts", "analyst:ana", "/webhooks/" + WEBHOOK + "/attempts?limit=500");
        excused.put("GET /webhooks/{id}/secrets", "tells secrets");
        excused.put("POST /webhooks/{id}/ping", "tells what a receiver answered");
        excused.put("GET /commands", "tells which commands there are");
        excused.put("POST /commands", "tells what became of commands");
    }

    private void tells(String operation, String who, String path) {
        add(operation, new Asked(who, path, null, true));
    }

    private void tells(String operation, String who, String path, String body) {
        add(operation, new Asked(who, path, body, true));
    }

    private void asks(String operation, String who, String path) {
        add(operation, new Asked(who, path, null, false));
    }

    private void asks(String operation, String who, String path, String body) {
        add(operation, new Asked(who, path, body, false));
    }

    private void add(String operation, Asked way) {
        asked.computeIfAbsent(operation, _ -> new ArrayList<>()).add(way);
    }

    /** Every way to ask. */
    List<Asked> ways() {
        return asked.values().stream().flatMap(List::stream).toList();
    }

    /** Whether that operation is here. */
    boolean knows(String operation) {
        return asked.containsKey(operation)
                || excused.containsKey(operation)
                || operation.startsWith("POST /commands/"); // tells what became of the command
    }
}
