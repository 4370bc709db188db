package dev.onekernel.bench;

import dev.onekernel.author.Lint;
import dev.onekernel.load.CourseReader;
import dev.onekernel.load.ValidatedCourse;
import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs an author to have a course examined, beside reading it whole. Run it in the root of the project. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LintCourse {

    /** A line of the list of units: its mark, and the name of the unit. */
    private static final Pattern UNIT = Pattern.compile("( +- )((?:lessons|quizzes)/.*)");

    /** How often the units of our course are repeated, under other names. */
    @Param({"1", "10"})
    private int times;

    private Path course;
    private CourseFiles files;

    @Setup
    public void write() throws IOException {
        course = Files.createTempDirectory("course");
        for (String part : List.of("lessons", "quizzes")) {
            Files.createDirectory(course.resolve(part));
        }
        for (String other : List.of("lessons/glossary.yaml", "lessons/sources.yaml")) {
            Files.copy(Path.of(other), course.resolve(other));
        }
        var manifest = new StringBuilder();
        for (String line : Files.readAllLines(Path.of("lessons/course.yaml"))) {
            Matcher unit = UNIT.matcher(line);
            if (unit.matches()) {
                repeat(unit.group(1), unit.group(2), manifest);
            } else {
                manifest.append(line).append('\n');
            }
        }
        Files.writeString(course.resolve("lessons/course.yaml"), manifest);
        files = CourseLocation.at(course);
    }

    /** A unit several times, with ids of their own for its questions. */
    private void repeat(String mark, String unit, StringBuilder units) throws IOException {
        String text = Files.readString(Path.of(unit + ".yaml"));
        for (int copy = 0; copy < times; copy++) {
            String ending = copy == 0 ? "" : "-" + copy;
            Files.writeString(
                    course.resolve(unit + ending + ".yaml"),
                    text.replaceAll("(?m)^(\\s+(?:- )?id: \\S+)$", "$1" + ending));
            units.append(mark).append(unit).append(ending).append('\n');
        }
    }

    @Benchmark
    public ValidatedCourse load() {
        return CourseReader.check(files);
    }

    @Benchmark
    public List<Problem> loadAndLint() {
        return Lint.of(CourseReader.check(files));
    }

    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> all = Files.walk(course)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
