/** What candidates say of how they were treated. */
@NullMarked
package dev.tandem.command.application.recordexperience;

import org.jspecify.annotations.NullMarked;
