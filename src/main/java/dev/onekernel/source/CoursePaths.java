package dev.onekernel.source;

import dev.onekernel.text.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the files of a course by their paths. */
final class CoursePaths {

    private static final List<String> FOLDERS = List.of("lessons", "quizzes");

    private static final Pattern READ = Pattern.compile("(?:lessons|quizzes)/[^/.][^/]*\\.yaml");

    /** What may have been meant as a file of a course, in its folder or one deeper. */
    private static final Pattern YAML = Pattern.compile("(?i).*\\.ya?ml");

    private CoursePaths() {}

    /** Whether a file is read as a part of the course. What begins with a dot was left by a program. */
    static boolean isRead(String path) {
        return READ.matcher(path).matches();
    }

    /** Whether a file was probably meant to be read but is not. */
    static boolean isStray(String path) {
        if (!YAML.matcher(path).matches() || isRead(path) || path.startsWith(".") || path.contains("/.")) {
            return false;
        }
        int slash = path.indexOf('/');
        return slash < 0
                ? path.matches("(?i)(course|glossary|sources)\\.ya?ml")
                : nearFolder(path.substring(0, slash)).isPresent();
    }

    /** The folder of a course that a name stands for, but for a slip. */
    static Optional<String> nearFolder(String name) {
        return Suggestion.to(name, FOLDERS);
    }
}
