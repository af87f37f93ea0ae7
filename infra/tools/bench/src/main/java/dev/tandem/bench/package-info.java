/** How fast Tandem is, each figure beside what it is measured against, in turns in one run on one machine. */
@NullMarked
package dev.tandem.bench;

import org.jspecify.annotations.NullMarked;
