package dev.onekernel.room;

import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.tutor.Sitting;
import java.time.Instant;
import java.util.List;

/**
 * An attendee who reads on their own.
 *
 * @param sitting the same lesson as at home, within the limits of the room
 * @param place where it stands
 * @param toldAt when the room was last told the place
 * @param prompt what the sitting says before its mark
 * @param lines what was shown last
 */
record OwnReading(Sitting sitting, CoursePlace place, Instant toldAt, Line prompt, List<Line> lines) {

    static OwnReading of(Sitting sitting, CoursePlace place, Instant now, Display display) {
        return new OwnReading(sitting, place, now, Line.EMPTY, List.of()).shown(display);
    }

    /** The next screenful. */
    OwnReading shown(Display display) {
        Sitting.Screenful screenful = sitting.show(display);
        return new OwnReading(
                screenful.after(), place, toldAt, screenful.prompt().text(), screenful.lines());
    }

    /** The page from its beginning, in a window that may have changed. */
    OwnReading again(Display display) {
        return new OwnReading(Sitting.of(sitting.session()), place, toldAt, prompt, lines).shown(display);
    }
}
