package dev.onekernel.view;

import dev.onekernel.course.Block;
import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Step;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.progress.Attempt;
import dev.onekernel.progress.Progress;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a learner takes home from a course, as Markdown: of each finished lesson its summary, its tables and its charts, the words that
 * were looked up, and the questions that were missed, explained.
 */
public final class TakeHomeNotes {

    /** Wide enough for every chart of a good course, and narrow enough for a page. */
    private static final Display DRAWN = new Display(78, Integer.MAX_VALUE, Glyphs.UNICODE, false);

    private static final Display PROSE = new Display(Integer.MAX_VALUE / 2, 1, Glyphs.UNICODE, true);

    private final Course course;
    private final Progress progress;
    private final StringBuilder text = new StringBuilder();

    private TakeHomeNotes(Course course, Progress progress) {
        this.course = course;
        this.progress = progress;
    }

    /** The notes, ending with a line break. */
    public static String of(Course course, Progress progress) {
        var notes = new TakeHomeNotes(course, progress);
        notes.write();
        return notes.text.toString();
    }

    private void write() {
        text.append("# ").append(course.outline().title()).append("\n");
        if (!course.outline().edition().inFull().isEmpty()) {
            paragraph(course.outline().edition().inFull());
        }
        List<Unit> units = course.outline().entries().stream()
                .map(OutlineEntry::name)
                .flatMap(this::read)
                .toList();
        List<Unit> done = units.stream()
                .filter(unit ->
                        unit instanceof Lesson && progress.unit(unit.name()).finished())
                .toList();
        if (done.isEmpty()) {
            paragraph(course.phrases()
                    .in("You have not finished a lesson yet. The notes grow with every lesson that you finish."));
        }
        done.forEach(unit -> lesson((Lesson) unit));
        terms();
        section("What you missed", units.stream().flatMap(this::missed).toList(), this::missed);
    }

    private Stream<Unit> read(String name) {
        try {
            return Stream.of(course.unit(name));
        } catch (UnreadableUnitException unreadable) {
            return Stream.empty();
        }
    }

    private void lesson(Lesson lesson) {
        text.append("\n## ").append(lesson.title()).append("\n");
        List<Step> steps = lesson.steps();
        for (int i = 0; i < steps.size(); i++) {
            boolean last = i == steps.size() - 1;
            List<Block> kept = steps.get(i).text().stream()
                    .filter(block -> last
                            || block instanceof Block.Table
                            || block instanceof Block.Here
                            || block instanceof Block.Figure)
                    .toList();
            if (!kept.isEmpty()) {
                text.append("\n### ").append(steps.get(i).title()).append("\n");
                kept.forEach(this::block);
            }
        }
    }

    private void block(Block block) {
        boolean drawn = block instanceof Block.Table
                || block instanceof Block.Figure
                || block instanceof Block.Here
                || block instanceof Block.Code;
        List<Line> lines = BlockView.lines(List.of(block), (drawn ? DRAWN : PROSE).saying(course.phrases()));
        text.append(drawn ? "\n```text\n" : "\n");
        lines.forEach(line -> text.append(line.text().stripTrailing()).append("\n"));
        text.append(drawn ? "```\n" : "");
    }

    private void terms() {
        section(
                "Words you looked up",
                progress.terms().stream()
                        .flatMap(name -> course.glossary().find(name).stream())
                        .toList(),
                term -> "**" + term.name() + "**: " + term.means().text());
    }

    private <T> void section(String title, List<T> items, Function<T, String> written) {
        if (!items.isEmpty()) {
            text.append("\n## ").append(course.phrases().in(title)).append("\n");
            items.forEach(item -> paragraph(written.apply(item)));
        }
    }

    private void paragraph(String written) {
        text.append("\n").append(written).append("\n");
    }

    /** The questions of a unit that were missed at last. */
    private Stream<Question> missed(Unit unit) {
        var known = progress.unit(unit.name());
        Optional<Attempt> attempt = unit instanceof Quiz ? known.last() : Optional.of(known.checkpoints());
        return questions(unit)
                .filter(question -> !question.header().predict())
                .filter(question ->
                        attempt.filter(of -> of.tally(question.key()).missed()).isPresent());
    }

    private static Stream<Question> questions(Unit unit) {
        return unit instanceof Lesson lesson
                ? lesson.steps().stream().flatMap(step -> step.question().stream())
                : ((Quiz) unit).questions().stream();
    }

    private String missed(Question question) {
        var lines = new ArrayList<String>();
        lines.add("**" + BlockView.text(question.ask(part -> Line.of("___"))).strip() + "**");
        lines.add("");
        question.solution()
                .forEach(feedback -> lines.add("- "
                        + course.phrases().in(feedback.what()).text()
                        + (feedback.why().isBlank() ? "" : ": " + feedback.why().text())));
        return String.join("\n", lines);
    }
}
