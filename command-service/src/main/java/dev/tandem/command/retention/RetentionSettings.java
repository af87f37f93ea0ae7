package dev.tandem.command.retention;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.retention.*}: how long what is known of candidates is kept. Without a rule nothing is proposed.
 *
 * @param places in which country a location of searches is, by ISO 3166's two letters; a location that is not here is in no country
 * @param rules all of them; of those that fit an application the one for its country and its outcome wins over one for its country alone, that over
 *     one for its outcome alone, and that over one for neither; of equals the longer
 */
@ConfigurationProperties("tandem.retention")
public record RetentionSettings(
        @DefaultValue Map<String, String> places,
        @DefaultValue List<Rule> rules) {

    /** Checks them. */
    public RetentionSettings {
        places.values().forEach(RetentionSettings::requireCountry);
    }

    /**
     * How long an application is kept after its end.
     *
     * @param country where the work is; null: wherever
     * @param outcome null: whichever but {@link Outcome#LEFT}, which has to be named
     * @param keep years, months and days, such as {@code 6m}
     * @param why which law or consent it follows from; whoever decides reads it
     */
    public record Rule(@Nullable String country, @Nullable Outcome outcome, Period keep, String why) {

        /** Checks it. */
        public Rule {
            if (country != null) {
                requireCountry(country);
            }
            if (keep.isNegative()) {
                throw new IllegalArgumentException("nothing is kept for " + keep);
            }
        }
    }

    private static void requireCountry(String country) {
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("'" + country + "' is no country by ISO 3166, such as DE");
        }
    }
}
