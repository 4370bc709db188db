/** A flowchart as a value: nodes and their shapes, edges, and subgraphs, without any position. */
package dev.onekernel.diagram.model;
