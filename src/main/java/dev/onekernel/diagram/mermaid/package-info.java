/** The reader of Mermaid's flowchart language: source text becomes a flowchart, and faults at their line and column. */
package dev.onekernel.diagram.mermaid;
