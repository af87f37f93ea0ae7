package dev.tandem.command.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However it is typed, the same person is meant. */
class NormalTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Noor Haddad,        noo
            Noor Haddad,        HADD
            Noor Haddad,        haddad noor
            Noor Haddad,        noor h
            Noor Haddad,        ha noor
            Noor el Haddad,     e noor
            Noor el Haddad,     haddad e
            Anna Andersson,     an anna
            Anna Anna,          anna anna
            A B C D E F Gustav Hall, hall gus
            山田 太郎,            太 山
            René Müller,        rene
            Rene Muller,        Ré̀né
            René,               rene\u0301
            Anne-Marie Dupont,  anne-marie
            Anne-Marie Dupont,  annemarie
            Anne-Marie Dupont,  marie
            Anne-Marie Dupont,  anne marie du
            Conor O'Brien,      o’bri
            Conor O’Brien,      OBRIEN
            Groß,               gross
            GROSS,              groß
            Łukasz Jabłoński,   lukasz jablonski
            Søren Ærø,          soren aero
            Işıl,               isil
            ΣΟΦΙΑ ΠΑΠΑΔΟΠΟΥΛΟΣ, παπαδοπουλος
            Ѐлена Йонова,       елена
            Дмитрий,            дми
            מֹשֶׁה,             משה
            مُحَمَّد,           محمد
            山田太郎,             山
            山田太郎,             山田
            がく,                が
            김철수,              김철
            Ｎｏｏｒ,              noor
            ﬁona,               fio
            Li Wei,             li w
            Li Na,              li n
            Bo,                 bo bo
            Wolfeschlegelsteinhausenbergerdorff, wolfeschlegelsteinh
            निशा,               निशा
            """)
    void isFound(String name, String typed) {
        boolean found = Sought.of(typed)
                .filter(sought -> Prefixes.ofName(name).containsAll(sought.indexed()) && sought.matches(name))
                .isPresent();

        assertThat(found).isEqualTo(!typed.equals("annemarie") && !typed.equals("bo bo"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Noor Haddad,   addad
            Noor Haddad,   noor noor
            Noor Haddad,   noor i
            Noor Haddad,   h h noor
            Noor Haddad,   noora
            Wolfeschlegelsteinhausenberger, wolfeschlegelsteinhofen
            निशा,          नाशा
            がく,           か
            Li Wei,        li n
            """)
    void isNotMeant(String name, String typed) {
        assertThat(Sought.of(typed)
                        .filter(sought -> Prefixes.ofName(name).containsAll(sought.indexed()) && sought.matches(name)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "n", "--", " ' ", "é ", "12"})
    void isTooShort(String typed) {
        assertThat(Sought.of(typed)).isEmpty();
    }

    @Test
    void addressesAreTheSameHoweverTheyAreWritten() {
        assertThat(List.of("Noor@Example.ORG", " noor@example.org ", "ｎoor@example.org"))
                .allSatisfy(email -> assertThat(Normal.email(email)).isEqualTo("noor@example.org"));
        assertThat(List.of("+351 912-345-678", "00351912345678", "(351) 912 345 678", "+٣٥١ 912 345 678"))
                .allSatisfy(phone -> assertThat(Normal.phone(phone)).isEqualTo("351912345678"));
        for (String none : List.of("noor", "@example.org", "noor@", "noor @example.org", "12345", "+351 call me")) {
            assertThat(Normal.email(none)).as(none).isNull();
            assertThat(Normal.phone(none)).as(none).isNull();
        }
    }

    @Test
    void aNameNeverHasTheHashOfAnAddress() {
        assertThat(Prefixes.ofName("noor@example.org"))
                .doesNotContain(String.valueOf(Prefixes.ofEmail("noor@example.org")));
        assertThat(Prefixes.ofName("351912345678")).doesNotContain(String.valueOf(Prefixes.ofPhone("351912345678")));
    }

    @Test
    void whatIsIndexedOfAnyNameIsBounded() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            words.add("abcdefghijklmnopqrstuvwxyz" + i);
        }
        assertThat(Prefixes.ofName(String.join(" ", words))).hasSizeLessThanOrEqualTo(8 * 12 + 12);
        assertThat(Prefixes.ofName("")).isEmpty();
        assertThat(Prefixes.ofName("…")).isEmpty();
    }
}
