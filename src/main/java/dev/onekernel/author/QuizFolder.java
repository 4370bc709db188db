package dev.onekernel.author;

import dev.onekernel.author.Scaffold.ScaffoldRefusedException;
import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.load.CourseReader;
import dev.onekernel.load.UnreadableCourseException;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A course that gets quizzes from elsewhere, or a folder that becomes one. */
public final class QuizFolder {

    private static final String CONTENTS = "lessons/course.yaml";

    private final Path folder;
    private final Optional<Course> course;

    /** The quizzes to write, by the name of their unit. */
    private final Map<String, String> quizzes = new LinkedHashMap<>();

    private int next;

    private QuizFolder(Path folder, Optional<Course> course) {
        this.folder = folder;
        this.course = course;
        this.next = course.map(existing -> Scaffold.next(existing, "quizzes")).orElse(1);
    }

    /**
     * Looks at a folder, which need not be there yet.
     *
     * @throws ScaffoldRefusedException when it holds a course that cannot be read
     */
    public static QuizFolder at(Path folder) throws IOException, ScaffoldRefusedException {
        if (!Files.exists(folder.resolve(CONTENTS))) {
            return new QuizFolder(folder, Optional.empty());
        }
        try {
            return new QuizFolder(folder, Optional.of(CourseReader.open(CourseLocation.at(folder))));
        } catch (UnreadableCourseException problem) {
            throw new ScaffoldRefusedException("The course in " + folder + " cannot be read: " + problem.getMessage());
        }
    }

    /** The numbers of the objectives that its lessons have. */
    public Set<String> objectives() {
        var numbers = new HashSet<String>();
        course.ifPresent(existing -> {
            for (OutlineEntry entry : existing.outline().entries()) {
                try {
                    if (existing.unit(entry.name()) instanceof Lesson lesson) {
                        numbers.addAll(lesson.objectives().keySet());
                    }
                } catch (UnreadableUnitException broken) {
                    // the linter says what is wrong with it
                }
            }
        });
        return numbers;
    }

    /**
     * Adds a quiz, which takes the place of an earlier one of the same title.
     *
     * @return the file it is going to be in
     */
    public Path add(String title, String yaml) throws IOException {
        String slug = slug(title);
        String name = existing(slug).orElseGet(() -> fresh(slug));
        quizzes.put(name, yaml);
        return folder.resolve(name + ".yaml");
    }

    private String fresh(String slug) {
        return "quizzes/" + String.format("%02d", next++) + "-" + slug;
    }

    private static String slug(String title) {
        try {
            String slug = Scaffold.slug(title);
            return slug.substring(0, Math.min(slug.length(), 60)).replaceAll("-$", "");
        } catch (ScaffoldRefusedException noLetters) {
            return "questions";
        }
    }

    private Optional<String> existing(String slug) throws IOException {
        Optional<String> added = quizzes.keySet().stream()
                .filter(name -> name.replaceFirst("quizzes/[0-9]+-", "").equals(slug))
                .findFirst();
        if (added.isPresent() || !Files.isDirectory(folder.resolve("quizzes"))) {
            return added.map(name -> fresh(slug)); // two titles that differ in their signs only
        }
        var wanted = Pattern.compile("([0-9]+-)?" + slug + "\\.yaml");
        try (Stream<Path> files = Files.list(folder.resolve("quizzes"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> wanted.matcher(file).matches())
                    .sorted()
                    .findFirst()
                    .map(file -> "quizzes/" + file.replaceFirst("\\.yaml$", ""));
        }
    }

    /** The files that writing would replace. */
    public List<Path> replaced() {
        return quizzes.keySet().stream()
                .map(name -> folder.resolve(name + ".yaml"))
                .filter(Files::exists)
                .toList();
    }

    /**
     * Writes the quizzes and lists them as units of the course.
     *
     * @param title of the course where there is none yet
     * @return what the author has to do by hand
     */
    public List<String> write(String title) throws IOException {
        Files.createDirectories(folder.resolve("quizzes"));
        Files.createDirectories(folder.resolve("lessons"));
        for (Map.Entry<String, String> quiz : quizzes.entrySet()) {
            Path file = folder.resolve(quiz.getKey() + ".yaml");
            if (Files.exists(file)) {
                Scaffold.replace(file, quiz.getValue());
            } else {
                Scaffold.write(file, quiz.getValue());
            }
        }
        Path contents = folder.resolve(CONTENTS);
        if (course.isEmpty()) {
            Scaffold.write(contents, contents(title));
            return List.of();
        }
        var unlisted = new ArrayList<String>();
        for (String name : quizzes.keySet()) {
            boolean known = course.get().outline().entry(name).isPresent();
            if (!known && !Scaffold.list(contents, name)) {
                unlisted.add("Add `- " + name + "` to the units in " + CONTENTS + ".");
            }
        }
        return unlisted;
    }

    private String contents(String title) {
        var text = new StringBuilder("id: " + Scaffold.id(slug(title), folder) + "\n");
        text.append("title: ").append(Scaffold.quoted(title)).append("\nunits:\n");
        quizzes.keySet().forEach(name -> text.append("  - ").append(name).append('\n'));
        return text.toString();
    }

    /** What is wrong with the quizzes now that they are a part of the course. */
    public List<Problem> problems() throws IOException {
        return Lint.of(CourseLocation.at(folder)).stream()
                .filter(problem -> quizzes.containsKey(problem.file().replaceFirst("\\.yaml$", "")))
                .toList();
    }
}
