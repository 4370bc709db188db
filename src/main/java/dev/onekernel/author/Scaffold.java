package dev.onekernel.author;

import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.load.CourseReader;
import dev.onekernel.load.UnreadableCourseException;
import dev.onekernel.source.ContentHash;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Files to begin with. They pass the linter, and show every kind of block and question once. */
public final class Scaffold {

    /** Says why nothing was written. */
    public static final class ScaffoldRefusedException extends Exception {
        private static final long serialVersionUID = 1;

        ScaffoldRefusedException(String sentence) {
            super(sentence);
        }
    }

    private static final String SCHEMAS = "schema";

    private Scaffold() {}

    /**
     * A course of one lesson and one quiz, in a new folder.
     *
     * @param parent where to make the folder
     * @return what to tell the author
     * @throws ScaffoldRefusedException when the folder is there already
     */
    public static List<String> course(Path parent, String title) throws IOException, ScaffoldRefusedException {
        String slug = slug(title);
        Path folder = parent.resolve(slug);
        if (Files.exists(folder)) {
            throw new ScaffoldRefusedException(folder + " already exists.");
        }
        Files.createDirectories(folder.resolve("lessons"));
        Files.createDirectories(folder.resolve("quizzes"));
        Schema.writeAll(folder.resolve(SCHEMAS));
        write(
                folder.resolve("lessons/course.yaml"),
                template("course").replace("@ID@", id(slug, folder)).replace("@TITLE@", quoted(title)));
        write(folder.resolve("lessons/glossary.yaml"), template("glossary"));
        write(folder.resolve("lessons/sources.yaml"), template("sources"));
        var templateValues = new TemplateValues("01", "first-steps", "First steps", true, true, true);
        write(folder.resolve("lessons/01-first-steps.yaml"), templateValues.filled(template("lesson")));
        write(folder.resolve("quizzes/01-first-steps.yaml"), templateValues.filled(template("quiz")));
        return List.of(
                "The course is in " + folder + ". Its files explain themselves.",
                "To learn it:    onekernel --course " + folder,
                "To check it:    onekernel lint " + folder,
                "While writing:  onekernel preview --watch " + folder + "/lessons/01-first-steps.yaml");
    }

    /** Two authors may both call their course "Basics", but they do not write it in the same folder of the same machine. */
    static String id(String slug, Path folder) {
        byte[] place = folder.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
        return slug + "-" + ContentHash.of(place).substring(0, 6);
    }

    /** A further lesson in the course in {@code folder}. */
    public static List<String> lesson(Path folder, String title) throws IOException, ScaffoldRefusedException {
        return unit(folder, "lessons", "lesson", title);
    }

    /** A further quiz in the course in {@code folder}. */
    public static List<String> quiz(Path folder, String title) throws IOException, ScaffoldRefusedException {
        return unit(folder, "quizzes", "quiz", title);
    }

    /**
     * What goes into a template.
     *
     * @param number of the unit, two digits
     * @param hasObjective whether a lesson of the course has the objective that the template names
     * @param hasTerm whether the glossary has the term it links to
     * @param hasSource whether there is the source it cites
     */
    private record TemplateValues(
            String number, String slug, String title, boolean hasObjective, boolean hasTerm, boolean hasSource) {

        String filled(String template) {
            return template.lines()
                    .filter(line -> hasObjective || !line.contains("@OBJECTIVE@"))
                    .filter(line -> hasSource || !line.contains("sources: [S01]"))
                    .map(line -> line.replace("@OBJECTIVE@", objective())
                            .replace("@LESSON@", objective())
                            .replace("@TITLE@", quoted(title))
                            .replace("@ID@", slug)
                            .replace(
                                    "@ABOUT@",
                                    slug.replaceFirst("^(lesson|quiz)-", "").replace('-', ' '))
                            .replace("@TERM@", hasTerm ? "[step](term:step)" : "step")
                            .replace(" @CITE@", hasSource ? " [S01]" : ""))
                    .collect(Collectors.joining("\n", "", "\n"));
        }

        private String objective() {
            return Integer.parseInt(number) + ".1";
        }
    }

    private static List<String> unit(Path folder, String part, String kind, String title)
            throws IOException, ScaffoldRefusedException {
        Course course = open(folder);
        String slug = slug(title);
        String number = String.format("%02d", next(course, part));
        String name = part + "/" + number + "-" + slug;
        Path file = folder.resolve(name + ".yaml");
        if (Files.exists(file)) {
            throw new ScaffoldRefusedException(file + " already exists.");
        }
        var templateValues = new TemplateValues(
                number,
                kind + "-" + slug,
                title,
                kind.equals("lesson") || hasObjective(course, Integer.parseInt(number) + ".1"),
                course.glossary().find("step").isPresent(),
                course.sources().find("S01").isPresent());
        Files.createDirectories(file.getParent());
        if (!Files.exists(folder.resolve(SCHEMAS))) {
            Schema.writeAll(folder.resolve(SCHEMAS)); // the first line of the file refers to them
        }
        write(file, templateValues.filled(template(kind)));
        boolean listed = list(folder.resolve("lessons/course.yaml"), name);
        return List.of(
                "The " + kind + " is in " + file + (listed ? ", and at the end of the course." : "."),
                listed
                        ? "lessons/course.yaml has the order of the units."
                        : "Add `- " + name + "` to the units in lessons/course.yaml.");
    }

    private static Course open(Path folder) throws IOException, ScaffoldRefusedException {
        try {
            return CourseReader.open(CourseLocation.at(folder));
        } catch (UnreadableCourseException problem) {
            throw new ScaffoldRefusedException("No course was found here to add to: " + problem.getMessage());
        }
    }

    static int next(Course course, String part) {
        return 1
                + course.outline().entries().stream()
                        .map(OutlineEntry::name)
                        .filter(name -> name.startsWith(part + "/") && name.matches(".*/[0-9]{1,4}-.*"))
                        .mapToInt(name -> Integer.parseInt(name.replaceAll(".*/([0-9]+)-.*", "$1")))
                        .max()
                        .orElse(0);
    }

    private static boolean hasObjective(Course course, String number) {
        return course.outline().entries().stream().anyMatch(entry -> {
            try {
                return course.unit(entry.name()) instanceof Lesson lesson
                        && lesson.objectives().containsKey(number);
            } catch (UnreadableUnitException e) {
                return false;
            }
        });
    }

    /** Adds a unit to the list where the list is the last thing in the file; elsewhere its author does it better. */
    static boolean list(Path contents, String name) throws IOException {
        String text = Files.readString(contents);
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        String last = lines.get(lines.size() - 1);
        if (!last.matches(" *- (lessons|quizzes)/.*")) {
            return false;
        }
        String indent = last.substring(0, last.indexOf('-'));
        replace(contents, text.stripTrailing() + "\n" + indent + "- " + name + "\n");
        return true;
    }

    /** The title in small letters, digits and hyphens, for names of files and ids. */
    static String slug(String title) throws ScaffoldRefusedException {
        String slug = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (slug.isEmpty()) {
            throw new ScaffoldRefusedException(
                    "A title needs at least one letter from a to z or a digit, because the file is named after it.");
        }
        return slug;
    }

    /** Any title as YAML: in double quotes, with nothing in it that means something there. */
    static String quoted(String title) {
        return "\"" + Span.of(title).text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** All of the new text or all of the old: a disk that is full must not cost an author the file. */
    static void replace(Path file, String text) throws IOException {
        Path real = file.toRealPath();
        Path aside = real.resolveSibling("." + real.getFileName() + ".new");
        try {
            Files.copy(real, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(aside, text);
            Files.move(aside, real, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** A new file, whole or not at all. */
    static void write(Path file, String text) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(text);
        } catch (FileAlreadyExistsException someoneElses) {
            throw someoneElses;
        } catch (IOException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    static String template(String name) {
        try (InputStream in = Scaffold.class.getResourceAsStream("new-" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
