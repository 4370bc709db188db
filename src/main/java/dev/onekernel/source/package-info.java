/** Where the bytes of a course come from, and YAML files in which everything has its position. Nothing here knows what a course is. */
package dev.onekernel.source;
