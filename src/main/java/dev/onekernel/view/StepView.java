package dev.onekernel.view;

import dev.onekernel.course.Block;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Step;
import java.util.List;

/**
 * What stands on every screen of a unit before anything is asked: where one is, and what there is to read.
 *
 * @param unit the title of the unit
 * @param title the title of this screen
 * @param number which screen it is, from 1
 * @param of how many there are
 */
public record StepView(String unit, String title, int number, int of, List<Block> text) {

    public StepView {
        text = List.copyOf(text);
    }

    /** @param step a screen of the lesson, from 0 */
    public static StepView of(Lesson lesson, int step) {
        Step shown = lesson.steps().get(step);
        return new StepView(
                lesson.title(), shown.title(), step + 1, lesson.steps().size(), shown.text());
    }

    public void draw(ScreenBuilder screen) {
        screen.head(unit, title, number + "/" + of, number / (double) of)
                .blocks(text)
                .blank();
    }
}
