package dev.onekernel.room;

import dev.onekernel.text.Line;
import java.util.List;

/** Where the room's screen is projected. */
public interface ProjectorOutput {

    /** Nobody needs a projector. */
    ProjectorOutput NONE = new ProjectorOutput() {
        @Override
        public void show(List<Line> lines) {}
    };

    void show(List<Line> lines);
}
