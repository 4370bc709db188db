package dev.onekernel.load;

import dev.onekernel.course.Block;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.ScreenKey;
import dev.onekernel.course.Step;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnitKind;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.format.CourseMetadataReader.Manifest;
import dev.onekernel.source.ContentHash;
import dev.onekernel.text.Line;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the outline of a course from its units. */
final class Outlines {

    private Outlines() {}

    /** Where the units come from. */
    interface Units {
        Unit unit(String name) throws UnreadableUnitException;
    }

    /** @param entries gives the entry of a unit by its name */
    static Outline of(Manifest manifest, Function<String, OutlineEntry> entries) {
        return new Outline(
                manifest.id(),
                manifest.title(),
                manifest.about(),
                manifest.edition(),
                manifest.pass(),
                manifest.units().stream().map(entries).toList(),
                manifest.parts());
    }

    /** The entry of a unit; one that cannot be read keeps its place in the outline, empty. */
    static OutlineEntry entry(String name, Units units) {
        try {
            return entryOf(units.unit(name));
        } catch (UnreadableUnitException e) {
            UnitKind kind = UnitKind.LESSON.holds(name) ? UnitKind.LESSON : UnitKind.QUIZ;
            return new OutlineEntry(kind, name, name.substring(name.indexOf('/') + 1), "", 0, 0, List.of(), List.of());
        }
    }

    /** Whether an entry is one of a unit that could be read: each has a screen or a question. */
    static boolean isReadable(OutlineEntry entry) {
        return !entry.keys().isEmpty();
    }

    private static OutlineEntry entryOf(Unit unit) {
        if (unit instanceof Lesson lesson) {
            List<QuestionKey> questions = lesson.steps().stream()
                    .flatMap(step -> step.question().stream())
                    .map(Question::key)
                    .toList();
            return new OutlineEntry(
                    UnitKind.LESSON,
                    lesson.name(),
                    lesson.title(),
                    lesson.about(),
                    lesson.minutes(),
                    0,
                    lesson.steps().stream().map(Step::title).toList(),
                    questions,
                    lesson.steps().stream().map(Outlines::key).toList());
        }
        if (unit instanceof Quiz quiz) {
            return new OutlineEntry(
                    UnitKind.QUIZ,
                    quiz.name(),
                    quiz.title(),
                    quiz.about(),
                    quiz.minutes(),
                    quiz.pass(),
                    List.of(),
                    quiz.questions().stream().map(Question::key).toList(),
                    quiz.questions().stream()
                            .map(Question::key)
                            .map(ScreenKey::of)
                            .toList(),
                    weights(quiz),
                    quiz.selection().size(quiz.questions()));
        }
        throw new AssertionError(unit);
    }

    private static List<Integer> weights(Quiz quiz) {
        List<Integer> weights = quiz.questions().stream()
                .map(question -> question.header().weight())
                .toList();
        return weights.stream().allMatch(weight -> weight == 1) ? List.of() : weights;
    }

    /** A question has an id of its own; a screen to read is recognised by its title or by its text. */
    private static ScreenKey key(Step step) {
        return step.question()
                .map(question -> new ScreenKey(question.id(), question.key().digest()))
                .orElseGet(() -> new ScreenKey(hash(step.title()), hash(text(step.text()))));
    }

    private static String text(List<Block> blocks) {
        return blocks.stream().map(Outlines::text).collect(Collectors.joining("\n"));
    }

    private static String text(Block block) {
        Stream<String> code = block instanceof Block.Code lines ? lines.lines().stream() : Stream.empty();
        Stream<String> prose = block.prose().stream().map(Line::text);
        return Stream.concat(Stream.concat(prose, code), Stream.of(text(block.inner())))
                .collect(Collectors.joining("\n"));
    }

    private static String hash(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
