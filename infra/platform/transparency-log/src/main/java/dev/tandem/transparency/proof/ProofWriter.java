package dev.tandem.transparency.proof;

import dev.tandem.transparency.completeness.SubjectState;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.text.Strict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a file. */
final class ProofWriter {

    /** Base64 of 96 bytes fills its letters, so this is as short as text can be. */
    static final int HASHES_IN_A_LINE = 3;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    byte[] write(HistoryProof proof) {
        line(ProofFile.FORM);
        line("subject " + proof.subject());
        line(state(proof));
        hashes("map", proof.map().beside());
        line("events " + proof.events().size());
        for (ProvenEvent event : proof.events()) {
            byte[] text = event.event().text();
            line("event " + event.ordinal() + " " + event.index() + " " + text.length + " " + event.fingerprints());
            file.writeBytes(text);
            line("");
        }
        hashes("nodes", proof.nodes());
        if (proof.since() != null) {
            line("since " + proof.since().size());
            hashes("path", proof.since().path());
        }
        line("");
        file.writeBytes(proof.state().toString().getBytes(StandardCharsets.UTF_8));
        return file.toByteArray();
    }

    private static String state(HistoryProof proof) {
        SubjectState found = proof.map().found();
        if (found == null) {
            return "absent";
        }
        return found.key().equals(SubjectState.key(proof.subject()))
                ? "state " + found.count() + " " + found.head()
                : "instead " + found.key() + " " + found.count() + " " + found.head();
    }

    private void hashes(String name, List<Hash> hashes) {
        line(name + " " + hashes.size());
        for (int from = 0; from < hashes.size(); from += HASHES_IN_A_LINE) {
            List<Hash> some = hashes.subList(from, Math.min(from + HASHES_IN_A_LINE, hashes.size()));
            byte[] bytes = new byte[some.size() * Hash.LENGTH];
            for (int i = 0; i < some.size(); i++) {
                some.get(i).copyTo(bytes, i * Hash.LENGTH);
            }
            line(Strict.base64(bytes));
        }
    }

    private void line(String line) {
        file.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        file.write('\n');
    }
}
