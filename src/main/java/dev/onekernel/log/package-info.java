/** An append-only store of events that loses nothing: lines in a file, a flat JSON object on each, and the directories for it. */
package dev.onekernel.log;
