package dev.onekernel.room;

import dev.onekernel.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sessions to read: who typed what, and then what each person saw. */
class RoomGoldenTest {

    private static final CoursePlace FIRST = new CoursePlace("lessons/01-one-kernel", 0);

    @TestFactory
    Stream<DynamicTest> everybody_sees_what_they_should() {
        return Golden.tests("rooms", (source, section) -> {
            var script = new RoomScript(RoomScript.COURSE, FIRST);
            script.play(source);
            return script.seenBy(section);
        });
    }
}
