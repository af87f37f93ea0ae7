/** Each side gives its word; with both, the agreement is in force. */
@NullMarked
package dev.tandem.command.requisition.agreement.sign;

import org.jspecify.annotations.NullMarked;
