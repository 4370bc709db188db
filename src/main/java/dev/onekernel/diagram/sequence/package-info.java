/** Sequence charts on a grid of character cells: columns for lifelines, then rows for events. */
package dev.onekernel.diagram.sequence;
