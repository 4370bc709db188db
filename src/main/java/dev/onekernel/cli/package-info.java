/** The commands: what was typed after {@code onekernel}, turned into one of the other packages' work and an exit code. */
package dev.onekernel.cli;
