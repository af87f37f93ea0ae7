package dev.tandem.command.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.client.ToolException;
import dev.tandem.command.importing.Importing.Result;
import dev.tandem.command.web.CommandService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The five kinds of fault that imports had, each by its smallest input. */
class FaultsTest {

    private static final CommandService SERVICE = CommandService.shared();

    @TempDir
    private Path folder;

    private final String run = "f" + UUID.randomUUID().toString().substring(0, 8);
    private Importing importing;

    @BeforeEach
    void begin() throws IOException {
        importing = new Importing(SERVICE, folder);
    }

    @AfterEach
    void end() {
        importing.close();
    }

    /** One requisition of that many openings, a candidate for each case. */
    private String map(int openings, String more) {
        return """
                name: %1$s
                columns: {case: id, activity: what, time: at}
                requisitions:
                  spread: 1
                  id: "%1$s-r"
                  recruiters: [rita]
                  hiringManagers: [max]
                  open: {title: T, department: D, roleType: R, location: L, openings: %2$d}
                candidates:
                  id: "%1$s-{case}"
                  register: {name: "Applicant {case}"}
                activities:
                  applied: [SubmitCandidate: {source: INBOUND}]
                  interview: [AdvanceCandidate: {to: INTERVIEW}]
                  rejected: [RejectWithFeedback: {}]
                  offered: [ExtendOffer: {terms: {}}]
                  accepted: [AcceptOffer: {offer: "{offer}"}]
                  declined: [DeclineOffer: {offer: "{offer}", reason: OTHER}]
                  hired: [RecordHire: {offer: "{offer}", startDate: "2024-03-01"}]
                %3$s
                """.formatted(run, openings, more);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 128, 1000})
    void rowsOfARequisitionGoInTheOrderOfTheirTimesHoweverManyAreUnderWay(int inFlight) {
        Result result = importing.run("""
                id,what,at
                1,applied,2024-01-10T09:00:00Z
                1,offered,2024-01-15T09:00:00Z
                1,accepted,2024-01-18T09:00:00Z
                1,hired,2024-01-20T09:00:00Z
                2,applied,2024-01-02T09:00:00Z
                2,offered,2024-01-04T09:00:00Z
                2,declined,2024-01-25T09:00:00Z
                3,applied,2024-01-22T09:00:00Z
                """, map(1, ""), "--in-flight", Integer.toString(inFlight));

        assertThat(result.rules()).containsExactly("9 REQUISITION_FILLED");
        assertThat(result.count("accepted")).isEqualTo(7);
        assertThat(result.exitCode()).isEqualTo(3);
    }

    @Test
    void aRowIsKnownByWhatItSaysNotByItsPlaceInAFile() {
        String january = """
                id,what,at
                b,applied,2024-01-10T09:00:00Z
                c,applied,2024-01-11T09:00:00Z
                c,rejected,2024-01-12T09:00:00Z
                """;
        assertThat(importing.run(january, map(9, "")).count("accepted")).isEqualTo(3);

        Result march = importing.run("""
                id,what,at
                b,rejected,2024-03-01T09:00:00Z
                d,applied,2024-03-02T09:00:00Z
                """, map(9, ""));
        Result grown = importing.run("""
                id,what,at
                a,applied,2024-01-09T09:00:00Z
                b,applied,2024-01-10T09:00:00Z
                c,applied,2024-01-11T09:00:00Z
                c,rejected,2024-01-12T09:00:00Z
                b,rejected,2024-03-01T09:00:00Z
                d,applied,2024-03-02T09:00:00Z
                """, map(9, ""));

        assertThat(march.count("accepted")).as(march.report().toString()).isEqualTo(2);
        assertThat(grown.count("alreadyKnown")).as(grown.report().toString()).isEqualTo(5);
        assertThat(grown.rules()).as("older than the opening that is there").containsExactly("2 HISTORY_OUT_OF_ORDER");
    }

    @Test
    void aRowThatWasRefusedOrUnreadableIsBroughtInOnceItIsMendedAndNothingTwice() {
        Result first = importing.run("""
                id,what,at
                a,applied,2024-01-10T09:00:00Z
                a,rejected,30.02.2024
                b,interview,2024-01-12T09:00:00Z
                """, map(9, ""));
        assertThat(first.skipped()).singleElement().asString().startsWith("3 its column at says '30.02.2024'");
        assertThat(first.rules()).containsExactly("4 APPLICATION_UNKNOWN");
        long head = importing.head();

        Result second = importing.run("""
                id,what,at
                a,applied,2024-01-10T09:00:00Z
                b,applied,2024-01-11T09:00:00Z
                b,interview,2024-01-12T09:00:00Z
                a,rejected,2024-01-13T09:00:00Z
                """, map(9, ""));

        assertThat(second.count("accepted")).as(second.report().toString()).isEqualTo(3);
        assertThat(second.count("alreadyKnown")).isEqualTo(1);
        assertThat(second.exitCode()).isZero();
        assertThat(importing.eventsAfter(head)).hasSize(3); // the candidate was known by then
    }

    @Test
    void rowsThatSayTheSameAreAsManyAsThereAre() {
        String map = map(9, "  told: [InformCandidate: {how: EMAIL}]");
        String log = """
                id,what,at
                a,applied,2024-01-10T09:00:00Z
                a,told,2024-01-11T09:00:00Z
                a,told,2024-01-11T09:00:00Z
                """;
        Result first = importing.run(log, map);
        Result again = importing.run(log, map);

        assertThat(first.report().path("causes").toString()).isEqualTo("[]");
        assertThat(first.count("accepted")).isEqualTo(3);
        assertThat(again.count("alreadyKnown")).isEqualTo(3);
    }

    @Test
    void bytesThatAreNoneOfTheEncodingAreNeverReadAsSomethingElse() {
        String log =
                "id,what,at\nMüller,applied,2024-01-10T09:00:00Z\nMöller,applied,2024-01-11T09:00:00Z\nMüller,rejected,2024-01-12T09:00:00Z\n";
        Path latin = importing.file("latin.csv", log.getBytes(ISO_8859_1));
        Path map = importing.file("latin.yaml", map(9, ""));

        assertThatThrownBy(() -> importing.run(latin, map))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("not in UTF-8: see line 2")
                .hasMessageContaining("'Müller'");
        Path western = importing.file("western.yaml", map(9, "file: {encoding: windows-1252}"));
        Result said = importing.run(latin, western);
        assertThat(said.count("accepted")).isEqualTo(3);
        Result same = importing.run(importing.file("utf.csv", log), map);
        assertThat(same.count("alreadyKnown")).as("the same people").isEqualTo(3);
        assertThatThrownBy(() -> importing.run(importing.file("utf.csv", log), western))
                .hasMessageContaining("all of it is UTF-8");
    }

    @Test
    void ofAFileThatIsMostlyUtf8TheOtherRowsAreSkipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("id,what,at\nMüller,applied,2024-01-10T09:00:00Z\n".getBytes(UTF_8));
        bytes.write("Möller,applied,2024-01-11T09:00:00Z\n".getBytes(ISO_8859_1));

        Result result = importing.run(
                importing.file("mixed.csv", bytes.toByteArray()), importing.file("mixed.yaml", map(9, "")));

        assertThat(result.count("accepted")).isEqualTo(1);
        assertThat(result.skipped()).singleElement().asString().startsWith("3 its column id holds bytes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dd.MM.uuuu HH:mm       | 30.02.2024 09:00      | says '30.02.2024 09:00', which is no time
            dd.MM.yyyy HH:mm       | 10.01.0024 09:00      | the year 24
            dd.MM.uuuu HH:mm       | 31.03.2024 01:30      | which no clock in Europe/Lisbon showed
            dd MMM uuuu HH:mm      | 10 Fev 2024 09:00     | which is no time
            dd.MM.uuuu hh:mm       | 10.01.2024 09:00      | which is no time
            dd.MM.uuuu HH:mm       | 10.01.2024 24:00      | which is no time
            dd.MM.uuuu HH:mm       | 10.01.2024 09:00 foo  | which is no time
            """)
    void aTimeThatCannotBeIsSkippedAndSaysWhy(String format, String time, String why) {
        Result result = importing.run(
                "id,what,at\na,applied," + time + "\n",
                map(9, "time: {format: \"%s\", zone: Europe/Lisbon}".formatted(format)));

        assertThat(result.skipped()).singleElement().asString().contains(why);
        assertThat(result.exitCode()).isEqualTo(4);
    }

    @Test
    void namesOfMonthsAreThoseOfTheMapWhateverTheMachineSpeaks() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.JAPAN);
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            Result english = importing.run(
                    "id,what,at\na,applied,\"Feb 10, 2024 9:00 PM\"\n",
                    map(9, "time: {format: \"MMM d, uuuu h:mm a\", zone: UTC}"));
            Result portuguese = importing.run(
                    "id,what,at\na,rejected,11 fevereiro 2024\n",
                    map(9, "time: {format: \"d MMMM uuuu\", zone: UTC, locale: pt}"));
            assertThat(english.count("accepted")).isEqualTo(1);
            assertThat(portuguese.count("accepted")).isEqualTo(1);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(importing.stories(0, run).getOrDefault("-r", List.of()).toString())
                .contains("CandidateSubmitted 2024-02-10T21:00:00Z")
                .contains("CandidateRejected 2024-02-11T00:00:00Z");
    }

    @Test
    void anHourThatThereWasTwiceIsSettledByTheRowBefore() {
        Result result = importing.run("""
                id,what,at
                a,applied,27.10.2024 01:30
                a,interview,27.10.2024 01:50
                a,offered,27.10.2024 01:10
                a,accepted,27.10.2024 01:40
                """, map(9, "time: {format: \"dd.MM.uuuu HH:mm\", zone: Europe/Lisbon}"));

        assertThat(result.count("accepted")).as(result.report().toString()).isEqualTo(4);
        assertThat(importing.stories(0, run).getOrDefault("-r", List.of()).toString())
                .contains("CandidateSubmitted 2024-10-27T00:30:00Z")
                .contains("OfferExtended 2024-10-27T01:10:00Z")
                .contains("OfferAccepted 2024-10-27T01:40:00Z");
    }

    @Test
    void aCaseIsCalledWhateverItIsCalled() {
        Result result = importing.run("""
                id,what,at
                \uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00,applied,2024-01-10T09:00:00Z
                ä/ö?ü,applied,2024-01-10T09:00:00Z
                """, map(9, ""));

        assertThat(result.count("accepted")).isEqualTo(2);
    }

    @Test
    void whatIsWrongWithAMapIsSaidInWordsByLine() {
        assertThat(importing.fails("id,what,at\n", map(9, "colour: red")))
                .contains("'colour' is nothing that a map has")
                .contains("line ")
                .doesNotContain("dev.tandem")
                .doesNotContain("jackson");
        assertThat(importing.fails("id,what,at\n", map(9, "never: 7").replace("spread: 1", "spread: many")))
                .contains("is not what it has to be there")
                .doesNotContain("jackson");
        assertThat(importing.fails("id,what,at\n", map(9, "").replace("candidates:", "candidates: null\nx:")))
                .contains("'x' is nothing");
        assertThat(importing.fails("id,what,when\n", map(9, "")))
                .contains("has no column at; its columns are id, what, when");
        assertThat(importing.fails("id,what,at,at\n", map(9, "")))
                .contains("has no column at; its columns are id, what, at#1, at#2");
    }

    @Test
    void whatTheServiceSaysOfABodyIsHandedOn() {
        Result result = importing.run(
                "id,what,at\na,applied,2024-01-10T09:00:00Z\n", map(9, "").replace("source: INBOUND", "source: SAUCE"));

        assertThat(result.report().at("/refused/0/rule").asString()).isEqualTo("INVALID_COMMAND");
        assertThat(result.report().at("/refused/0/detail").asString()).contains("source");
        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.report().path("outcome").asString()).isEqualTo("NOTHING");
    }

    @Test
    void theFirstLineMaySayExcelsWordAndHaveColumnsWithoutANameAndRowsMayBeBroken() {
        Result result = importing.run("""
                sep=;
                id;what;at;;
                "a";applied;2024-01-10T09:00:00Z;;x
                "b;applied;2024-01-11T09:00:00Z;;
                c;applied;2024-01-12T09:00:00Z;;
                d;"appl"ied;2024-01-12T09:00:00Z;;
                e;applied;2024-01-12T09:00:00Z
                """, map(9, ""));

        assertThat(result.count("accepted")).isEqualTo(2);
        assertThat(result.skipped()).hasSize(3);
        assertThat(result.skipped().get(0)).startsWith("4 a quote opens on this line");
        assertThat(result.skipped().get(1)).startsWith("6 something follows a closing quote");
        assertThat(result.skipped().get(2)).startsWith("7 it has 3 columns");
        assertThat(result.count("rows")).isEqualTo(5);
    }

    @Test
    void allMembersOfACompressedFileAreReadAndOneThatIsCutIsTold() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part :
                new String[] {"id,what,at\na,applied,2024-01-10T09:00:00Z\n", "b,applied,2024-01-11T09:00:00Z\n"}) {
            try (OutputStream out = new GZIPOutputStream(bytes)) {
                out.write(part.getBytes(UTF_8));
            }
        }
        Path map = importing.file("gz.yaml", map(9, ""));
        assertThat(importing
                        .run(importing.file("whole.gz", bytes.toByteArray()), map)
                        .count("accepted"))
                .isEqualTo(2);

        byte[] cut = java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12);
        Result result = importing.run(importing.file("cut.gz", cut), map);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.skipped()).last().asString().contains("damaged, or cut");

        bytes.write("garbage".getBytes(UTF_8));
        Result garbage = importing.run(importing.file("garbage.gz", bytes.toByteArray()), map);
        assertThat(garbage.skipped()).last().asString().contains("no further part of it");
    }
}
