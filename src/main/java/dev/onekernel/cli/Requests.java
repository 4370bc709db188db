package dev.onekernel.cli;

import dev.onekernel.course.Course;
import dev.onekernel.log.Preferences;
import dev.onekernel.progress.Progress;
import dev.onekernel.render.Appearance;
import dev.onekernel.terminal.Terminals;
import dev.onekernel.tutor.SessionRequest;
import dev.onekernel.tutor.SessionRequest.ChangeSetting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Does what a learner asks for at a prompt that a session cannot do: it has the terminal and the disk. */
final class Requests {

    private final Course course;
    private final Terminals.Output output;
    private final Consumer<Appearance> look;
    private Settings settings;

    /** @param look changes how things look from now on */
    Requests(Course course, Settings settings, Terminals.Output output, Consumer<Appearance> look) {
        this.course = course;
        this.settings = settings;
        this.output = output;
        this.look = look;
    }

    /** Meets a request, and says in a sentence what was done. */
    String met(SessionRequest request, Progress progress) {
        if (request instanceof ChangeSetting change) {
            settings = settings.with(change.setting(), change.value());
            look.accept(settings.look(output));
            return "The setting " + change.setting() + " is now " + change.value() + "." + kept(change);
        }
        return saved(progress);
    }

    private String kept(ChangeSetting change) {
        Optional<Path> directory = settings.config();
        if (directory.isEmpty()) {
            return " It cannot be saved for the next start: the environment names no home directory.";
        }
        try {
            Preferences.keep(directory.get(), change.setting(), change.value());
            return " It is saved for the next start.";
        } catch (IOException problem) {
            return " It cannot be saved for the next start (" + problem.getMessage() + ").";
        }
    }

    private String saved(Progress progress) {
        try {
            return "Your take-home notes are in " + NotesFile.write(course, progress, Optional.empty()) + ".";
        } catch (IOException problem) {
            return "The notes cannot be written (" + problem.getMessage() + ").";
        }
    }
}
