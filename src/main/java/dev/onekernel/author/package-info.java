/** For those who write courses: a linter that plays them, a preview, a player, scaffolds and the schema of their files. */
package dev.onekernel.author;
