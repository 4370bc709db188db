/** Question banks in the formats of other tools: written from a course, and read into files of a course. */
package dev.onekernel.exchange;
