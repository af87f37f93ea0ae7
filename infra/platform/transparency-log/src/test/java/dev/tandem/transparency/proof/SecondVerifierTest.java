package dev.tandem.transparency.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.TestSize;
import dev.tandem.transparency.Sample;
import dev.tandem.transparency.note.VerifierKey;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same files, given to a second verifier in JavaScript that shares no line with the first and reckons otherwise. Both name the same checks.
 */
class SecondVerifierTest {

    private static final Set<Check> FIRST_ALONE = EnumSet.of(Check.FINGERPRINTS, Check.FRESH, Check.CONSISTENT);

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, Set<String>> expected = new LinkedHashMap<>();

    @TempDir
    Path folder;

    @Test
    void bothVerifiersSayTheSameOfEveryFile() throws Exception {
        Sample sample = new Sample(61, 4).grow(150);
        Trust trust = Trust.in(sample.logs(), sample.witnessKeys());
        for (int i = 0; i < 4; i++) {
            add("true", sample.file(Sample.tag(i)), trust);
        }
        add("absent", sample.file("requisition:nobodys"), trust);
        new Tampering(sample, Sample.tag(1))
                .all()
                .values()
                .forEach(one -> add("tampered", ProofFile.of(one.proof()), trust));
        byte[] whole = sample.file(Sample.tag(1)).bytes();
        Random random = new Random(61);
        for (int round = 0; round < TestSize.of(300, 2_000); round++) {
            byte[] changed = whole.clone();
            int bit = random.nextInt(whole.length * 8);
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            add("bit " + bit, ProofFile.of(changed), trust);
        }
        assertThat(expected.get("0 true")).isEmpty();
        saidByBoth(trust);
    }

    /** Files of logs that lie, one for each check. */
    @Test
    void bothVerifiersFindEveryLie() throws Exception {
        for (Check check : EnumSet.complementOf(EnumSet.of(Check.FORM, Check.SUBJECT))) {
            EachCheckTest.Tampered tampered = EachCheckTest.tampered(check);
            Trust plain = Trust.in(tampered.trust().logs(), tampered.trust().witnesses());
            files.clear();
            expected.clear();
            add(check.name(), ProofFile.of(tampered.proof()), plain);
            saidByBoth(plain);
        }
    }

    private void add(String what, ProofFile file, Trust trust) {
        String name = files.size() + " " + what;
        files.put(name, file.bytes());
        expected.put(
                name,
                file.verify(trust).findings().stream()
                        .map(Finding::check)
                        .filter(check -> !FIRST_ALONE.contains(check))
                        .map(Check::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private void saidByBoth(Trust trust) throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>(List.of("node", script()));
        for (VerifierKey log : trust.logs()) {
            command.addAll(List.of("--log", log.toString()));
        }
        for (VerifierKey witness : trust.witnesses()) {
            command.addAll(List.of("--witness", witness.toString()));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            command.add(
                    Files.write(folder.resolve(file.getKey()), file.getValue()).toString());
        }
        Process node;
        try {
            node = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            System.out.println("The second verifier is not tried here: node is not on the path.");
            return;
        }
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(output).isZero();
        Map<String, Set<String>> said = new LinkedHashMap<>();
        for (String line : output.lines().toList()) {
            int colon = line.indexOf(": ");
            String words = line.substring(colon + 2).replaceFirst(" \\(.*", "");
            said.put(
                    line.substring(0, colon),
                    words.equals("verified") ? Set.of() : new TreeSet<>(List.of(words.split(" "))));
        }
        assertThat(said).isEqualTo(expected);
    }

    private static String script() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(
                                SecondVerifierTest.class.getResource("/dev/tandem/transparency/verify.mjs"))
                        .toURI())
                .toString();
    }
}
