/**
 * Figures: each declared once, with its words and with what is counted; from that declaration it is answered, documented and traced back
 * to its cases.
 */
@NullMarked
package dev.tandem.query.figures;

import org.jspecify.annotations.NullMarked;
