/** What the two partners promise each other: terms are proposed, and signed by both. */
@NullMarked
package dev.tandem.command.requisition.agreement;

import org.jspecify.annotations.NullMarked;
