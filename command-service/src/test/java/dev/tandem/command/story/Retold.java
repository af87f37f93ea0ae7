package dev.tandem.command.story;

import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The examples of commands, which speak of what the demo leaves behind, told of the people and things of this story. */
public final class Retold {

    /** Each example names things of its own, called after the command; here there is one of each kind. */
    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("req", Requisitions.REQUISITION.value()),
            Map.entry("cand", People.NOOR.value()),
            Map.entry("int", Interviews.INTERVIEW.value()),
            Map.entry("deb", Interviews.DEBRIEF.value()),
            Map.entry("off", Offers.OFFER.value()),
            Map.entry("prop", Offers.PROPOSAL.value()),
            Map.entry("hc", Headcounts.HEADCOUNT.value()),
            Map.entry("chk", Requisitions.CHECK_IN.value()),
            Map.entry("rep", "rep-4"),
            Map.entry("q", Questions.QUESTION.value()),
            Map.entry("blk", "blk-2"),
            Map.entry("esc", Escalations.ESCALATION.value()),
            Map.entry("sug", Requirements.SUGGESTION.value()),
            Map.entry("risk", "risk-4"));

    /** Those who are one of several. */
    private static final Map<String, String> OTHERS = Map.of(
            "cand-merged", People.BASIL.value(),
            "cand-present-slate-2", People.BASIL.value(),
            "cand-present-slate-3", "cand-23");

    private static final Map<String, String> PEOPLE = Map.ofEntries(
            Map.entry("rosa", People.ROB),
            Map.entry("ines", People.IVY),
            Map.entry("iris", People.IVY),
            Map.entry("ivan", People.MIA),
            Map.entry("rui", "rita"),
            Map.entry("nils", "cora"),
            Map.entry("marta", "hugo"),
            Map.entry("eva", Houses.EVE.value()),
            Map.entry("tara", "lea"), // a leader who has no part in it, unlike Tea
            Map.entry("ed", "fay"),
            Map.entry("olaf", "mara"),
            Map.entry("lena", "mara"));

    private static final Pattern VALUE = Pattern.compile("\"(([a-z]+)(?:-[a-z0-9-]+)?)\"(?!\\s*:)");

    private Retold() {}

    /** The body of the example of that command, as JSON. */
    public static String example(Class<? extends Command> type) {
        String text = Objects.requireNonNull(
                        type.getAnnotation(Example.class), type.getSimpleName() + " lacks @Example")
                .value();
        return VALUE.matcher(text).replaceAll(found -> "\"" + told(found.group(1), found.group(2)) + "\"");
    }

    private static String told(String value, String first) {
        if (OTHERS.containsKey(value)) {
            return OTHERS.getOrDefault(value, value);
        }
        return value.equals(first) ? PEOPLE.getOrDefault(value, value) : THINGS.getOrDefault(first, value);
    }
}
