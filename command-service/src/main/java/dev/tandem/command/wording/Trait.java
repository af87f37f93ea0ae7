package dev.tandem.command.wording;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What nobody may be judged by. Where the law or the work asks for it, a requirement says so, and whoever is held to that requirement
 * may be told.
 */
enum Trait {
    /** A legal age. */
    AGE("age", "\\b(?:age|aged|years? old|minimum age|adults?|minors?|alter|jahre alt|volljahrig\\w*|mindestalter)\\b"),
    FAMILY("family", null),
    /** A language, a permit, a citizenship that a clearance needs. */
    ORIGIN(
            "origin",
            "\\b(?:languages?|speaks?|spoken|fluent|native|english|german|french|spanish|italian|dutch|polish|japanese|chinese|"
                    + "permits?|visa|citizens?|citizenship|nationals?|clearance|work in the|sprachen?|spricht|fliessend|"
                    + "muttersprach\\w*|deutsch|englisch|franzosisch|arbeitserlaubnis|aufenthaltstitel|staatsangehorigkeit)\\b"),
    RELIGION("religion", null),
    /** What a licence or a medical certificate asks for. */
    HEALTH(
            "health",
            "\\b(?:licen[cs]es?|medical|eyesight|vision|hearing|colou?r vision|fitness|fit for|lift|fuhrerschein|tauglich\\w*|"
                    + "sehtest|horvermogen|farbsehen|arztlich\\w*)\\b"),
    GENDER("gender", null);

    private final String section;
    private final @Nullable Pattern askedFor;

    Trait(String section, @Nullable String askedFor) {
        this.section = section;
        this.askedFor = askedFor == null ? null : Pattern.compile(askedFor);
    }

    /** The one whose expressions follow in a file. */
    static Trait named(String section) {
        return Arrays.stream(values())
                .filter(trait -> trait.section.equals(section))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no trait is called " + section));
    }

    /** Whether a requirement asks for something of the kind. */
    boolean askedForBy(String requirement) {
        return askedFor != null && askedFor.matcher(requirement).find();
    }
}
