package dev.tandem.query.pipeline.people;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the list of people; null narrows nothing.
 *
 * @param departed true: only those who have left; false: only those who have not
 * @param owing true: only those who own or owe something on searches; false: only those who do not
 */
record PeopleFilter(
        @Parameter(description = "`true`: only those who have left; `false`: only those who have not.") @Nullable
        Boolean departed,

        @Parameter(
                description =
                        "`true`: only those who own or owe something on searches; `false`: only those who do not. For a ta-leader, executive or auditor.")
        @Nullable
        Boolean owing) {}
