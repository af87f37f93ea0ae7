package dev.tandem.sample;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Role;

/**
 * A command of the tests, outside the house so that the service does not find it: makes a candidate known once.
 *
 * @param candidate whom
 * @param undeclared whether to refuse by a rule that the decision does not declare
 */
@Allowed(Role.RECRUITER)
public record Reserve(CandidateId candidate, boolean undeclared) implements Command {}
