package dev.tandem.walk.house;

import java.text.Normalizer;
import java.util.Locale;
import java.util.SplittableRandom;

/** What people are called. Some names are common, as they are; there are a hundred thousand in all. */
final class Names {

    private static final String[] FIRST = {
        "Ann", "Anna", "Anne", "Annika", "Ada", "Amir", "Beatriz", "Ben", "Carla", "Chidi", "Clara", "David", "Diego",
                "Elif",
        "Emma", "Farid", "Felix", "Grace", "Hana", "Hugo", "Ines", "Ivan", "Jana", "João", "Jonas", "Karim", "Lea",
                "Liam",
        "Lucía", "Maja", "Marco", "Mateo", "Mei", "Mina", "Nadia", "Noor", "Nuno", "Olga", "Omar", "Paula", "Priya",
                "Rosa",
        "Ryo", "Sara", "Selin", "Sofia", "Tariq", "Teresa", "Tomás", "Uma", "Vera", "Viktor", "Wei", "Yara", "Yusuf",
                "Zoë",
    };

    private static final String[] BEGIN = {
        "Al", "An", "Bar", "Ber", "Bran", "Cal", "Cor", "Dal", "Der", "El", "Fal", "Fer", "Gar", "Gol", "Hal", "Har",
                "Hol",
        "Jan", "Kal", "Kor", "Lan", "Lin", "Mal", "Mar", "Mon", "Nor", "Ol", "Pal", "Per", "Ral", "Ros", "Sal", "San",
                "Sil",
        "Tor", "Val", "Ver", "Vol", "Wal", "Wen",
    };

    private static final String[] END = {
        "berg", "dale", "den", "der", "dini", "dsson", "eira", "eñas", "ero", "feld", "ford", "garten", "hagen", "ieri",
                "ikova",
        "ing", "kamp", "kin", "lund", "mann", "mark", "mont", "nack", "nova", "otti", "oulis", "ović", "quist", "rell",
                "rup",
        "sen", "shaw", "ski", "ström", "tai", "tel", "ton", "uchi", "ward", "zadeh",
    };

    private Names() {}

    /** A name; the first ones of the list are more common than the last. */
    static String any(SplittableRandom random) {
        int common = Math.min(random.nextInt(FIRST.length), random.nextInt(FIRST.length));
        return FIRST[common] + " " + BEGIN[random.nextInt(BEGIN.length)] + END[random.nextInt(END.length)];
    }

    /** An address that is nobody else's. */
    static String email(String name, String unique) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + unique + "@example.org";
    }

    /** A telephone number in Lisbon's network. */
    static String phone(SplittableRandom random) {
        return "+351 9" + random.nextInt(10) + " " + random.nextInt(100, 1_000) + " " + random.nextInt(1_000, 10_000);
    }
}
