/** Styled lines to what a terminal understands: the last step before bytes leave the program. */
package dev.onekernel.render;
