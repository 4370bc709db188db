/** Numbers about a running program, and the text format in which Prometheus reads them. */
package dev.onekernel.metrics;
