package dev.onekernel.log;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How streams are called. A name can also be a path of files, so its parts are plain words. */
public final class StreamName {

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private StreamName() {}

    /**
     * The events of a guided session.
     *
     * @throws IllegalArgumentException as {@link #checked} does
     */
    public static String ofRoom(String session) {
        return checked("room/" + session);
    }

    /**
     * The events of a learner in a course.
     *
     * @throws IllegalArgumentException as {@link #checked} does
     */
    public static String ofLearner(String learner, String course) {
        return checked("learner/" + learner + "/" + course);
    }

    static boolean isValid(String stream) {
        return Stream.of(stream.split("/", -1))
                .allMatch(part -> PART.matcher(part).matches());
    }

    /**
     * Returns the name.
     *
     * @throws IllegalArgumentException if a part of it is empty, longer than 100 characters, or holds anything but letters, digits, dots,
     *     underscores and hyphens
     */
    public static String checked(String stream) {
        if (!isValid(stream)) {
            throw new IllegalArgumentException("not the name of a stream: " + stream);
        }
        return stream;
    }
}
