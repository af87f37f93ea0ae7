package dev.tandem.bench.lap;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Role;

/** Moves an application one stage further, from the last again to the first. */
@Allowed(Role.RECRUITER)
public record MoveAlong(ApplicationId application) implements Command {}
