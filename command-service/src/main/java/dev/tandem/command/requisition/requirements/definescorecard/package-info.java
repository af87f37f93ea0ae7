/** How candidates will be assessed is agreed before anybody is interviewed. */
@NullMarked
package dev.tandem.command.requisition.requirements.definescorecard;

import org.jspecify.annotations.NullMarked;
