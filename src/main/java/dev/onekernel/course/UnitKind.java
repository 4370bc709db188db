package dev.onekernel.course;

/** What kind of unit an entry of an outline leads to. */
public enum UnitKind {
    LESSON("lessons/"),
    QUIZ("quizzes/");

    private final String folder;

    UnitKind(String folder) {
        this.folder = folder;
    }

    /** The folder of the units of this kind, with a slash behind it. */
    public String folder() {
        return folder;
    }

    /** Whether a unit of that name is of this kind. */
    public boolean holds(String name) {
        return name.startsWith(folder);
    }
}
