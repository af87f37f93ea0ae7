package dev.tandem.query.figures;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.query.story.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of several groups of metrics as one sheet: of a funnel each stage with what belongs to it, of a pair all that concerns it. It
 * is how they were answered before there were groups, and how a person compares them with paper.
 */
public final class Report {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> GROUPS = List.of("promises", "offers", "quality", "effort", "speed");
    private static final Map<String, Object> NO_CASE = cell(null, 0, "too few cases (0)");

    private Report() {}

    /** The funnel that a query finds: `basis`, `filter`, `stages` and `decisions`. */
    public static JsonNode funnel(Service service, String query, String person, String role) {
        JsonNode answer =
                service.get("/metrics/funnel?waiting=IN&" + query, person, role).json();
        JsonNode chosen = answer.at("/basis/stages");
        List<JsonNode> figures = answer.get("all").valueStream().toList();
        List<Map<String, Object>> stages = new ArrayList<>();
        for (JsonNode stage : chosen.get("stages")) {
            String name = stage.asString();
            JsonNode pass = only(figures, "passThrough", name);
            int reached = only(figures, "reached", name).get("value").asInt(0);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("stage", name);
            row.put("reached", reached);
            row.put("reachedNext", (int) Math.round(pass.get("value").asDouble(0) * reached));
            row.put("passThrough", pass.get("value"));
            row.put(
                    "medianHoursToNext",
                    only(figures, "hoursToNextStage.p50", name).get("value"));
            stages.add(row);
        }
        Map<String, Integer> decisions = new LinkedHashMap<>();
        decisions.put("screenedOut", count(figures, "decisions", "SCREENED_OUT"));
        decisions.put("closed", count(figures, "decisions", "CLOSED"));
        decisions.put("rejected", count(figures, "decisions", "REJECTED"));
        decisions.put("offered", count(figures, "decisions", "OFFERED"));
        decisions.put("hired", count(figures, "outcomes", "HIRED"));
        decisions.put("declined", count(figures, "outcomes", "DECLINED"));
        decisions.put("withdrawn", count(figures, "decisions", "WITHDRAWN"));
        Map<String, Object> basis = new LinkedHashMap<>();
        basis.put("applications", chosen.get("applications"));
        basis.put("stages", chosen.get("stages"));
        basis.put("stagesChosen", chosen.get("why"));
        basis.put("otherStages", chosen.get("others"));
        return JSON.valueToTree(Map.of(
                "basis", basis, "filter", single(answer.get("filter")), "stages", stages, "decisions", decisions));
    }

    /** What a query finds of promises and of what comes of them: `basis`, `filter`, `all` and `items`, each with `key` and `metrics`. */
    public static JsonNode partnership(Service service, String query, String person, String role) {
        Map<String, Map<String, Object>> items = new TreeMap<>();
        Map<String, JsonNode> keys = new TreeMap<>();
        List<JsonNode> all = new ArrayList<>();
        Map<String, List<JsonNode>> figures = new TreeMap<>();
        JsonNode last = JSON.nullNode();
        for (String group : GROUPS) {
            last = service.get("/metrics/" + group + "?" + query, person, role).json();
            all.addAll(last.get("all").valueStream().toList());
            for (JsonNode item : last.get("items")) {
                String key = item.get("key").toString();
                keys.put(key, item.get("key"));
                figures.computeIfAbsent(key, _ -> new ArrayList<>())
                        .addAll(item.get("figures").valueStream().toList());
            }
        }
        figures.forEach((key, its) ->
                items.put(key, Map.of("key", whole(Objects.requireNonNull(keys.get(key))), "metrics", metrics(its))));
        return JSON.valueToTree(Map.of(
                "basis", last.get("basis"),
                "filter", single(last.get("filter")),
                "by", last.at("/basis/by"),
                "all", metrics(all),
                "items", items.values()));
    }

    private static Map<String, Object> metrics(List<JsonNode> figures) {
        Map<String, Object> metrics = new LinkedHashMap<>();
        for (Promise<?> promise : Promises.SHOWN) {
            String name = promise.kind().figure();
            Map<String, Object> turnaround = new LinkedHashMap<>();
            turnaround.put("p50Hours", only(figures, "turnaround.p50", name));
            turnaround.put("p90Hours", only(figures, "turnaround.p90", name));
            turnaround.put("shareInSla", only(figures, "shareInSla", name));
            metrics.put(name, turnaround);
        }
        for (String name : List.of(
                "offerAcceptance",
                "roundsPerOffer",
                "actionableRejections",
                "unmeasuredRejections",
                "submittalsPerInterview",
                "criteriaChurn")) {
            metrics.put(name, only(figures, name, null));
        }
        metrics.put(
                "outsideReasons",
                only(figures, "outsideReasons", null).get("value").asInt(0));
        metrics.put(
                "upheldTexts", only(figures, "upheldTexts", null).get("value").asInt(0));
        metrics.put("timeToFillDays", only(figures, "timeToFill.p50", null));
        metrics.put("timeToHireDays", only(figures, "timeToHireOfAll.p50", null));
        Map<String, Integer> reasons = new LinkedHashMap<>();
        figures.stream()
                .filter(figure -> figure.get("metric").asString().equals("declineReasons"))
                .filter(figure -> figure.at("/cells/0/value").asInt(0) > 0)
                .forEach(figure -> reasons.put(
                        figure.get("of").asString(), figure.at("/cells/0/value").asInt()));
        metrics.put("declineReasons", reasons);
        Map<String, Object> holds = new LinkedHashMap<>();
        holds.put("recruiter", only(figures, "hoursOnHold", "RECRUITER"));
        holds.put("hiringManager", only(figures, "hoursOnHold", "HIRING_MANAGER"));
        holds.put("agreed", only(figures, "hoursOnHold", "AGREED"));
        metrics.put("hoursOnHold", holds);
        return metrics;
    }

    /** A filter as it is without those that have one value: that value. */
    private static Map<String, Object> single(JsonNode filter) {
        Map<String, Object> single = new LinkedHashMap<>();
        filter.propertyStream()
                .forEach(part -> single.put(
                        part.getKey(),
                        part.getValue().size() == 1 ? part.getValue().get(0) : part.getValue()));
        return single;
    }

    /** A key with what the group has not in common as null. */
    private static Map<String, @Nullable Object> whole(JsonNode key) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        for (String part : List.of("recruiter", "hiringManager", "roleType", "source", "department")) {
            whole.put(part, key.get(part));
        }
        return whole;
    }

    private static int count(List<JsonNode> figures, String metric, String of) {
        return only(figures, metric, of).get("value").asInt(0);
    }

    /** The only cell of that figure, without its name. */
    private static JsonNode only(List<JsonNode> figures, String metric, @Nullable String of) {
        return figures.stream()
                .filter(figure -> figure.get("metric").asString().equals(metric)
                        && Objects.equals(
                                figure.get("of").isNull()
                                        ? null
                                        : figure.get("of").asString(),
                                of))
                .findFirst()
                .map(figure -> figure.at("/cells/0"))
                .<JsonNode>map(one -> JSON.valueToTree(cell(
                        one.get("value"),
                        one.get("n"),
                        one.get("why").isNull() ? null : one.get("why").asString())))
                .orElseGet(() -> JSON.valueToTree(NO_CASE));
    }

    private static Map<String, Object> cell(@Nullable Object value, @Nullable Object n, @Nullable String why) {
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("value", value);
        cell.put("n", n);
        cell.put("why", why);
        return cell;
    }
}
