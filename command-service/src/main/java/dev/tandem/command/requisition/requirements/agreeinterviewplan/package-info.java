/** The side that did not propose the rounds of interviews stands behind them too. */
@NullMarked
package dev.tandem.command.requisition.requirements.agreeinterviewplan;

import org.jspecify.annotations.NullMarked;
