/** Many commands at the same moment, through two instances on one PostgreSQL: how many may win, and how many do. */
@NullMarked
package dev.tandem.command.race;

import org.jspecify.annotations.NullMarked;
