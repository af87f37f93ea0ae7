package dev.tandem.transparency.proof;

import dev.tandem.transparency.LoggedEvent;
import dev.tandem.transparency.Sample;
import dev.tandem.transparency.completeness.MapProof;
import dev.tandem.transparency.completeness.SubjectState;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.MultiProof;
import dev.tandem.transparency.merkle.Nodes;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.tiles.TiledNodes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What somebody might do to a true file who wants another history believed. Whoever edits the file alone leaves traces that are named; those
 * who know how the file is made cover them up, as far as it goes without the log's key.
 */
final class Tampering {

    final Sample sample;
    final HistoryProof proof;
    private final Nodes nodes;

    Tampering(Sample sample, String tag) {
        this.sample = sample;
        this.proof = sample.proof(tag);
        this.nodes = new TiledNodes(sample.storage);
    }

    /** All of them: what is done, and the check that finds it first. */
    Map<String, Tampered> all() {
        List<ProvenEvent> events = proof.events();
        int middle = events.size() / 2;
        Map<String, Tampered> all = new LinkedHashMap<>();
        Map<String, UnaryOperator<LoggedEvent>> edits = edits();
        edits.forEach((what, edit) -> {
            ProvenEvent was = events.get(middle);
            LoggedEvent edited = edit.apply(was.event());
            ProvenEvent plain = new ProvenEvent(was.ordinal(), was.index(), edited, was.fingerprints());
            all.put("edit " + what, new Tampered(with(replaced(middle, plain)), Check.FINGERPRINTS));
            boolean moved = !edited.tags().contains(proof.subject());
            all.put(
                    "edit " + what + ", covered up",
                    new Tampered(
                            covered(replaced(middle, ProvenEvent.of(was.ordinal(), was.index(), edited))),
                            moved ? Check.CONCERNED : Check.CHAIN));
        });
        all.put("drop from the middle", new Tampered(with(without(middle)), Check.COUNT));
        all.put("drop from the middle, covered up", new Tampered(covered(without(middle)), Check.COUNT));
        all.put("drop from the middle, and count anew", new Tampered(counted(without(middle)), Check.MAP));
        all.put("drop from the end", new Tampered(with(without(events.size() - 1)), Check.COUNT));
        all.put("drop from the end, covered up", new Tampered(covered(without(events.size() - 1)), Check.COUNT));
        all.put("drop from the end, and count anew", new Tampered(counted(without(events.size() - 1)), Check.MAP));
        List<ProvenEvent> swapped = new ArrayList<>(events);
        swapped.set(middle, events.get(middle - 1));
        swapped.set(middle - 1, events.get(middle));
        all.put("swap two", new Tampered(with(swapped), Check.COUNT));
        all.put("swap two, covered up", new Tampered(with(numbered(swapped)), Check.ORDER));
        ProvenEvent foreign = foreign();
        List<ProvenEvent> more = new ArrayList<>(events);
        more.add(middle, foreign);
        all.put("slip another's in", new Tampered(with(more), Check.COUNT));
        all.put("slip another's in, and count anew", new Tampered(counted(more), Check.CONCERNED));
        List<ProvenEvent> twice = new ArrayList<>(events);
        twice.add(middle, events.get(middle));
        all.put("show one twice", new Tampered(with(twice), Check.COUNT));
        all.put("show nothing", new Tampered(counted(List.of()), Check.MAP));
        all.put("say that there is nothing", new Tampered(absent(), Check.MAP));
        all.put("call it another's", new Tampered(renamed(Sample.tag(0)), Check.CONCERNED));
        return all;
    }

    /** A file with something otherwise, and the check that finds it first. */
    record Tampered(HistoryProof proof, Check found) {}

    static Map<String, UnaryOperator<LoggedEvent>> edits() {
        Map<String, UnaryOperator<LoggedEvent>> edits = new LinkedHashMap<>();
        edits.put(
                "payload",
                event -> edited(
                        event,
                        new String(event.payload(), StandardCharsets.UTF_8).replace("true", "null"),
                        event.metadata(),
                        event.occurredAt(),
                        event.recordedAt(),
                        event.tags()));
        edits.put(
                "occurred",
                event -> edited(
                        event,
                        text(event),
                        event.metadata(),
                        event.occurredAt().plusSeconds(60),
                        event.recordedAt(),
                        event.tags()));
        edits.put(
                "recorded",
                event -> edited(
                        event,
                        text(event),
                        event.metadata(),
                        event.occurredAt(),
                        event.recordedAt().minusSeconds(60),
                        event.tags()));
        edits.put(
                "actor",
                event -> edited(
                        event,
                        text(event),
                        event.metadata().replace("rita", "rosa"),
                        event.occurredAt(),
                        event.recordedAt(),
                        event.tags()));
        edits.put(
                "tag",
                event -> edited(
                        event,
                        text(event),
                        event.metadata(),
                        event.occurredAt(),
                        event.recordedAt(),
                        List.of(Sample.tag(0), "person:p-1")));
        edits.put("another tag", event -> {
            List<String> tags = new ArrayList<>(event.tags());
            tags.set(tags.size() - 1, "person:p-9");
            return edited(event, text(event), event.metadata(), event.occurredAt(), event.recordedAt(), tags);
        });
        return edits;
    }

    private static String text(LoggedEvent event) {
        return new String(event.payload(), StandardCharsets.UTF_8);
    }

    private static LoggedEvent edited(
            LoggedEvent event, String payload, String metadata, Instant occurred, Instant recorded, List<String> tags) {
        return new LoggedEvent(
                event.position(),
                event.id(),
                event.type(),
                event.version(),
                payload.getBytes(StandardCharsets.UTF_8),
                metadata,
                occurred,
                recorded,
                tags);
    }

    /** An event of another search, between two of these. */
    private ProvenEvent foreign() {
        ProvenEvent before = proof.events().get(proof.events().size() / 2 - 1);
        LoggedEvent event = sample.events.stream()
                .filter(one -> one.position() > before.event().position()
                        && !one.tags().contains(proof.subject()))
                .findFirst()
                .orElseThrow();
        long index = event.position() - 1 + sample.storage.statesBefore(event.position());
        return ProvenEvent.of(before.ordinal() + 1, index, event);
    }

    private List<ProvenEvent> replaced(int at, ProvenEvent event) {
        List<ProvenEvent> events = new ArrayList<>(proof.events());
        events.set(at, event);
        return events;
    }

    private List<ProvenEvent> without(int at) {
        List<ProvenEvent> events = new ArrayList<>(proof.events());
        events.remove(at);
        return events;
    }

    private static List<ProvenEvent> numbered(List<ProvenEvent> events) {
        List<ProvenEvent> numbered = new ArrayList<>();
        for (ProvenEvent event : events) {
            numbered.add(new ProvenEvent(numbered.size() + 1, event.index(), event.event(), event.fingerprints()));
        }
        return numbered;
    }

    private HistoryProof with(List<ProvenEvent> events) {
        return new HistoryProof(proof.subject(), proof.map(), events, proof.nodes(), proof.since(), proof.state());
    }

    /** With numbers and nodes for these events. */
    private HistoryProof covered(List<ProvenEvent> events) {
        List<ProvenEvent> ascending = numbered(events.stream()
                .sorted(Comparator.comparingLong(ProvenEvent::index))
                .toList());
        List<Hash> proven =
                MultiProof.of(nodes, ascending.stream().map(ProvenEvent::index).toList(), sample.log.size());
        return new HistoryProof(proof.subject(), proof.map(), ascending, proven, proof.since(), proof.state());
    }

    /** And with a count of them. */
    private HistoryProof counted(List<ProvenEvent> events) {
        HistoryProof covered = covered(events);
        SubjectState counted = SubjectState.none(SubjectState.key(proof.subject()));
        for (ProvenEvent event : covered.events()) {
            counted = counted.and(event.leaf());
        }
        MapProof map = new MapProof(proof.map().beside(), counted);
        return new HistoryProof(proof.subject(), map, covered.events(), covered.nodes(), proof.since(), proof.state());
    }

    private HistoryProof absent() {
        HistoryProof none = covered(List.of());
        MapProof map = new MapProof(proof.map().beside(), null);
        return new HistoryProof(proof.subject(), map, List.of(), none.nodes(), proof.since(), proof.state());
    }

    private HistoryProof renamed(String subject) {
        SubjectState was = Objects.requireNonNull(proof.map().found());
        MapProof map = new MapProof(
                proof.map().beside(), new SubjectState(SubjectState.key(subject), was.count(), was.head()));
        return new HistoryProof(subject, map, proof.events(), proof.nodes(), proof.since(), proof.state());
    }

    Checkpoint checkpoint() {
        return Checkpoint.parse(proof.state().checkpoint().text());
    }
}
