/** Where everything in a flowchart goes: ranks, order, columns and tracks, on a grid of character cells. */
package dev.onekernel.diagram.layout;
