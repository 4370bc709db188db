package dev.onekernel.author;

import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.CourseLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A course of one unit: a file as its author works on it, with the glossary and the sources beside it. It need not be in the list of
 * units yet, and the other units are not read, so that a save shows at once.
 *
 * @param course the folder of the course, or the file's own where it lies outside of one
 * @param unit its name
 */
record SingleUnitFiles(CourseFiles course, Path file, String unit) implements CourseFiles {

    private static final Pattern QUESTIONS = Pattern.compile("(?m)^questions *:");

    /** @throws IOException when there is no such file */
    static SingleUnitFiles of(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(absolute)) {
            throw new IOException("The file " + file + " does not exist.");
        }
        Path folder = absolute.getParent();
        String kind = folder.getFileName() == null ? "" : folder.getFileName().toString();
        String name = absolute.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        if (kind.equals("lessons") || kind.equals("quizzes")) {
            return new SingleUnitFiles(CourseLocation.at(folder.getParent()), absolute, kind + "/" + name);
        }
        boolean quiz = QUESTIONS
                .matcher(new String(CourseLocation.read(absolute), StandardCharsets.UTF_8))
                .find();
        return new SingleUnitFiles(CourseLocation.at(folder), absolute, (quiz ? "quizzes/" : "lessons/") + name);
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public byte[] read(String name) throws IOException {
        if (name.equals("lessons/course.yaml")) {
            return ("title: Preview\nunits:\n  - " + unit + "\n").getBytes(StandardCharsets.UTF_8);
        }
        return name.equals(unit + ".yaml") ? saved() : course.read(name);
    }

    private byte[] saved() throws IOException {
        try {
            return CourseLocation.read(file);
        } catch (NoSuchFileException e) {
            throw new IOException("The file is not there any more.", e); // or not yet: some editors save in two steps
        }
    }
}
