/** The layered layout of flowcharts on a grid of character cells, in the phases that Sugiyama and ELK name. */
package dev.onekernel.diagram.layout;
