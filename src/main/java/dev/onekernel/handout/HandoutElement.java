package dev.onekernel.handout;

import dev.onekernel.course.Block;
import dev.onekernel.text.Line;
import dev.onekernel.view.ScreenElement.MarkedText;
import java.util.List;

/** What stands in a handout, in the words of the course's language and not yet set on pages. */
sealed interface HandoutElement {

    /** The top of the handout. */
    record TitleHead(String title, List<String> lines) implements HandoutElement {}

    record Contents(String title, List<ContentsEntry> entries) implements HandoutElement {}

    record ContentsEntry(String anchor, String title) {}

    /**
     * The head of a unit or of an appendix, which begins on a new page.
     *
     * @param anchor what the table of contents links to
     * @param reference whether the chapter is there to look things up, so that several share a page
     */
    record ChapterHead(String anchor, String title, List<String> lines, boolean reference) implements HandoutElement {}

    /** The title of a screen. */
    record SectionHead(String title) implements HandoutElement {}

    record CourseBlocks(List<Block> blocks) implements HandoutElement {}

    /** What stands in a frame, such as notes for the instructor. */
    record Framed(String title, List<Block> blocks) implements HandoutElement {}

    /** What is to be done and ticked, such as the goals of a lab. */
    record Checklist(String title, List<Line> items) implements HandoutElement {}

    /**
     * A question with room for the answer.
     *
     * @param title its number, and when it is to be answered
     */
    record AskedQuestion(String title, List<Block> text, List<AnswerSpace> spaces) implements HandoutElement {}

    /** The answer to a question, with what there is to say about each choice. */
    record Solution(String title, List<MarkedText> remarks, List<Block> explanation) implements HandoutElement {}

    /** A word or a source, and what it stands for. */
    record LookupEntry(String name, Line text) implements HandoutElement {}
}
