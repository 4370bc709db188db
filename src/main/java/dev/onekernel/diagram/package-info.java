/** Charts as text: fitted to a width, painted with characters, described in sentences, and drawn inside Markdown. */
package dev.onekernel.diagram;
