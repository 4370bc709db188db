/** An append-only store of events that loses nothing: streams of lines, a flat JSON object on each, kept in files, and the directories for them. */
package dev.onekernel.log;
