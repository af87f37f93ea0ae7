package dev.tandem.command.dispatch;

/** What the command bus answers: what became of a command that was given, or what would become of one. */
sealed interface Answer permits CommandResult, CheckResult {}
