package dev.tandem.launcher.demo;

import tools.jackson.databind.JsonNode;

/** Everybody whom the local issuer knows is introduced, so that those who look around find names and not only ids. */
final class Colleagues {

    private Colleagues() {}

    /** By the provisioner; once more in each run of the demo, which changes nothing. */
    static void areIntroduced(Script script) {
        script.scene("Who is who: petra (provisioner) introduces everybody");
        StringBuilder names = new StringBuilder();
        for (JsonNode person : script.people()) {
            String id = person.path("person").asString();
            script.quietly("provisioner:petra", "IntroducePerson", """
                    {"person": "%s", "name": "%s", "email": "%s@example.com"}
                    """.formatted(
                            id, person.path("name").asString(), id));
            names.append(names.isEmpty() ? "  " : ", ")
                    .append(person.path("name").asString())
                    .append(" (")
                    .append(id)
                    .append(')');
        }
        script.say(names.toString());
    }
}
