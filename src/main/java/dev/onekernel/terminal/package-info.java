/** The learner's terminal or pipe: the only place that knows keys and the library that reads them. */
package dev.onekernel.terminal;
