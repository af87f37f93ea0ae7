/** What is looked for changes, and every change says why. */
@NullMarked
package dev.tandem.command.requisition.requirements.revise;

import org.jspecify.annotations.NullMarked;
