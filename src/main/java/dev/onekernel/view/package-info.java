/** The one place where a course's values become lines of a screen. */
package dev.onekernel.view;
