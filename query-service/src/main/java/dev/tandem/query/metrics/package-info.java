/** What figures are counted from: applications, offers, searches and what happened to them, each as a row of few columns. */
@NullMarked
package dev.tandem.query.metrics;

import org.jspecify.annotations.NullMarked;
