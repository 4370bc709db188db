package dev.onekernel.handout;

import dev.onekernel.course.Block;
import dev.onekernel.course.Course;
import dev.onekernel.course.Lab;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Step;
import dev.onekernel.course.Unit;
import dev.onekernel.handout.HandoutElement.ChapterHead;
import dev.onekernel.handout.HandoutElement.Checklist;
import dev.onekernel.handout.HandoutElement.Contents;
import dev.onekernel.handout.HandoutElement.ContentsEntry;
import dev.onekernel.handout.HandoutElement.CourseBlocks;
import dev.onekernel.handout.HandoutElement.Framed;
import dev.onekernel.handout.HandoutElement.SectionHead;
import dev.onekernel.handout.HandoutElement.TitleHead;
import dev.onekernel.text.Line;
import dev.onekernel.view.CourseMap;
import dev.onekernel.view.Durations;
import java.util.ArrayList;
import java.util.List;

/** Puts together what stands in a handout: the units with their questions, and behind them what one looks up. */
final class HandoutAuthor {

    private final Course course;
    private final HandoutOptions options;
    private final List<HandoutElement> body = new ArrayList<>();
    private final List<HandoutElement> answers = new ArrayList<>();
    private final List<ContentsEntry> contents = new ArrayList<>();
    private final ReferenceSections references;

    /** How many questions of the unit have been read; their numbers are those that a session shows. */
    private int questions;

    HandoutAuthor(Course course, HandoutOptions options) {
        this.course = course;
        this.options = options;
        this.references = new ReferenceSections(course);
    }

    List<HandoutElement> elements(List<Unit> units) {
        units.forEach(this::unit);
        if (options.answers()) {
            appendix("Answers", answers, false);
        }
        appendix("Words", references.words(), true);
        appendix("Sources", references.sources(), true);
        var all = new ArrayList<HandoutElement>();
        all.add(new TitleHead(course.outline().title(), about()));
        all.add(new Contents(said("Contents"), List.copyOf(contents)));
        all.addAll(body);
        return all;
    }

    private String said(String english) {
        return course.phrases().in(english);
    }

    private List<String> about() {
        var lines = new ArrayList<String>();
        lines.add(course.outline().about());
        lines.add(said(course.outline().edition().inFull()));
        lines.removeIf(String::isBlank);
        return lines;
    }

    private void appendix(String title, List<? extends HandoutElement> elements, boolean reference) {
        if (!elements.isEmpty()) {
            chapter(said(title), List.of(), reference);
            body.addAll(elements);
        }
    }

    private void chapter(String title, List<String> lines, boolean reference) {
        String anchor = "chapter-" + (contents.size() + 1);
        contents.add(new ContentsEntry(anchor, title));
        body.add(new ChapterHead(anchor, title, lines, reference));
    }

    private void unit(Unit unit) {
        Outline outline = course.outline();
        OutlineEntry entry = outline.entry(unit.name()).orElseThrow();
        String number = said(CourseMap.number(outline, entry));
        String title = Character.toUpperCase(number.charAt(0)) + number.substring(1) + ": " + unit.title();
        chapter(title, facts(unit, entry), false);
        questions = 0;
        int answered = answers.size();
        if (unit instanceof Lesson lesson) {
            objectives(lesson);
            lesson.steps().forEach(step -> step(lesson, step));
        } else {
            ((Quiz) unit).questions().forEach(this::question);
        }
        if (answers.size() > answered) {
            answers.add(answered, new SectionHead(title));
        }
    }

    private List<String> facts(Unit unit, OutlineEntry entry) {
        var facts = new ArrayList<String>();
        facts.add(entry.about());
        if (entry.minutes() > 0) {
            facts.add(said("About " + Durations.words(entry.minutes()) + "."));
        }
        if (unit instanceof Quiz quiz) {
            facts.add(said("You need " + quiz.pass() + " % to pass."));
            if (!quiz.selection().isAll()) {
                facts.add(said("The program asks " + entry.asked() + " of these questions in an attempt."));
            }
        }
        facts.removeIf(String::isBlank);
        return facts;
    }

    private void objectives(Lesson lesson) {
        if (!lesson.objectives().isEmpty()) {
            body.add(new Framed(
                    said("After this lesson you can"),
                    List.of(new Block.Listing(
                            0,
                            lesson.objectives().values().stream()
                                    .map(objective -> List.<Block>of(new Block.Paragraph(Line.of(objective))))
                                    .toList()))));
        }
    }

    private void step(Lesson lesson, Step step) {
        body.add(new SectionHead(step.title()));
        if (!step.text().isEmpty()) {
            body.add(new CourseBlocks(step.text()));
        }
        step.lab().ifPresent(lab -> lab(step, lab));
        step.question().ifPresent(this::question);
        if (options.notes() && !step.notes().isEmpty()) {
            body.add(new Framed(said("For the instructor"), step.notes()));
        }
        references.read(step);
    }

    private void lab(Step step, Lab lab) {
        body.add(new Checklist(
                said("Try it in a terminal. You have reached:"),
                lab.goals().stream().map(Lab.LabGoal::text).toList()));
        answers.add(new Framed(step.title() + ": " + said("what a run looks like"), lab.recorded()));
    }

    private void question(Question question) {
        questions++;
        var sheet = new QuestionSheet(question, questions, course.phrases());
        body.add(sheet.asked());
        answers.add(sheet.solution());
        references.read(question);
    }
}
