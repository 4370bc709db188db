/** What is sent to a terminal: styled lines as bytes, with colours. The last step before they leave the program. */
package dev.onekernel.render;
