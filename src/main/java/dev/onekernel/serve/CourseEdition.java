package dev.onekernel.serve;

import dev.onekernel.course.Course;

/**
 * The course as it was read at one time. It never changes, and everybody shares it.
 *
 * @param number from 1; another each time the course is read again
 */
public record CourseEdition(Course course, int number) {

    /** What tells the course from others. */
    public String key() {
        String id = course.outline().id();
        return id.isEmpty() ? course.outline().title() : id;
    }
}
