/** Each side gives its word; with both, the agreement is in force. */
@NullMarked
package dev.tandem.command.requisition.signsla;

import org.jspecify.annotations.NullMarked;
