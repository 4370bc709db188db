/** A course as its learner meets it: units, screens, questions that grade answers, and the words it explains. */
package dev.onekernel.course;
