/** The reader of Mermaid: source text becomes a flowchart or a sequence chart, and faults at their line and column. */
package dev.onekernel.diagram.mermaid;
