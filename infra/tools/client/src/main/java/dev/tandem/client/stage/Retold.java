package dev.tandem.client.stage;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The examples of commands, told of one search and the few people on it. Each example names things of its own, so that all can be given
 * after a demo; whoever tells a story by them, in tests of decisions or in random courses, needs them to speak of the same.
 */
public final class Retold {

    /** What examples call after their commands; here there is one of each kind. */
    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("req", "req-7f3a"),
            Map.entry("cand", "cand-19"),
            Map.entry("int", "int-5"),
            Map.entry("deb", "deb-2"),
            Map.entry("off", "off-1"),
            Map.entry("prop", "prop-1"),
            Map.entry("hc", "hc-3"),
            Map.entry("chk", "chk-1"),
            Map.entry("rep", "rep-4"),
            Map.entry("q", "q-8"),
            Map.entry("blk", "blk-2"),
            Map.entry("esc", "esc-1"),
            Map.entry("sug", "sug-4"),
            Map.entry("risk", "risk-4"));

    /** Those who are one of several. */
    private static final Map<String, String> OTHERS = Map.of(
            "cand-merged", "cand-20",
            "cand-present-slate-2", "cand-20",
            "cand-present-slate-3", "cand-23");

    private static final Map<String, String> PEOPLE = Map.ofEntries(
            Map.entry("rosa", "rob"),
            Map.entry("ines", "ivy"),
            Map.entry("iris", "ivy"),
            Map.entry("ivan", "mia"),
            Map.entry("rui", "rita"),
            Map.entry("nils", "cora"),
            Map.entry("marta", "hugo"),
            Map.entry("eva", "eve"),
            Map.entry("tara", "lea"), // a leader who has no part in it, unlike Tea
            Map.entry("ed", "fay"),
            Map.entry("olaf", "mara"),
            Map.entry("lena", "mara"));

    private static final Pattern VALUE = Pattern.compile("\"(([a-z]+)(?:-[a-z0-9-]+)?)\"(?!\\s*:)");

    private Retold() {}

    /**
     * An example told so.
     *
     * @param example the body of a command, as JSON
     */
    public static String told(String example) {
        return VALUE.matcher(example).replaceAll(found -> "\"" + told(found.group(1), found.group(2)) + "\"");
    }

    private static String told(String value, String first) {
        if (OTHERS.containsKey(value)) {
            return OTHERS.getOrDefault(value, value);
        }
        return value.equals(first) ? PEOPLE.getOrDefault(value, value) : THINGS.getOrDefault(first, value);
    }
}
