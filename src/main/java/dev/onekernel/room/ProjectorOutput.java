package dev.onekernel.room;

/** Where the room's screen is projected. */
public interface ProjectorOutput {

    /** An output that shows nothing, for a session without a projector. */
    ProjectorOutput NONE = screen -> {};

    /** Shows something else. It is called on the room's thread and returns at once. */
    void show(ProjectorScreen screen);
}
