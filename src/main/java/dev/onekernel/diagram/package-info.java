/** Mermaid flowcharts as text: parsed, laid out on character cells, painted, and told as sentences. */
package dev.onekernel.diagram;
