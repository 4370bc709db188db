/** Terminals of people elsewhere, whatever they are connected to: how each draws, what it is sent, and what was typed there. */
package dev.onekernel.remote;
