/** Diagrams as values, without any position: a flowchart is nodes, edges and subgraphs; a sequence chart is participants and events. */
package dev.onekernel.diagram.model;
