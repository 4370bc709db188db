/** Styled lines as what is sent out: the last step, and the only one that knows colours. */
package dev.onekernel.render;
