package dev.tandem.client.stage;

/** What the candidates of the stage are called: made up, always the same for the same id, and each once. */
final class Names {

    private static final String[] FIRST = {
        "Adaeze", "Agnes", "Amir", "Ana", "Anders", "Bea", "Bruno", "Carla", "Chidi", "Clara", "Dario", "Ebba", "Elif",
        "Emil", "Esther", "Farid", "Freya", "Gita", "Goran", "Hana", "Hugo", "Ilse", "Imran", "Irena", "Jonas", "Julia",
        "Kaito", "Katya", "Lars", "Leila", "Lucia", "Magnus", "Mariam", "Mateo", "Mei", "Milan", "Nadia", "Nils",
        "Olga", "Omar", "Paula", "Pavel", "Rafael", "Rana", "Ravi", "Ruth", "Samir", "Selma", "Sofia", "Soren", "Talia",
        "Tomas", "Uma", "Vera", "Viktor", "Wanda", "Xenia", "Yara", "Yusuf", "Zoe"
    };

    private static final String[] LAST = {
        "Abara",
        "Acosta",
        "Ahlberg",
        "Almeida",
        "Antonov",
        "Azevedo",
        "Bakker",
        "Banerjee",
        "Baptiste",
        "Becker",
        "Bianchi",
        "Castro",
        "Chaudhry",
        "Cohen",
        "Dahl",
        "Demir",
        "Duarte",
        "Engel",
        "Eriksen",
        "Falk",
        "Ferreira",
        "Fischer",
        "Galvan",
        "Haddad",
        "Hansen",
        "Hoang",
        "Ivanova",
        "Janssen",
        "Kaya",
        "Keller",
        "Kimura",
        "Kowalski",
        "Laine",
        "Lindqvist",
        "Lopes",
        "Maier",
        "Marino",
        "Mbeki",
        "Mensah",
        "Moreau",
        "Nakata",
        "Novak",
        "Nunes",
        "Okafor",
        "Okoye",
        "Olsen",
        "Pereira",
        "Petrov",
        "Qureshi",
        "Rossi",
        "Salazar",
        "Santos",
        "Schmid",
        "Silva",
        "Tanaka",
        "Torres",
        "Varga",
        "Weber",
        "Wolff",
        "Zhang",
        "Zimmer"
    };

    private Names() {}

    /** The name of that candidate, such as {@code accept-offer}. */
    static String of(String candidate) {
        int place = Math.floorMod(candidate.hashCode(), FIRST.length * LAST.length);
        return FIRST[place % FIRST.length] + " " + LAST[place / FIRST.length];
    }
}
