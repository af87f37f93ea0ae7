package dev.tandem.command.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * That a text is meant as it stands. It is recorded only where the text would be refused otherwise, and counted.
 *
 * @param notAboutThePerson that the text says no trait of the candidate; unless it is true, nothing is upheld
 * @param reason what the text is about instead
 */
public record Upheld(
        boolean notAboutThePerson,
        @NotBlank @Size(min = 10, max = 2000) String reason) {}
