/** An executive decides whether a role is searched for, and as what. */
@NullMarked
package dev.tandem.command.planning.decide;

import org.jspecify.annotations.NullMarked;
