package dev.onekernel.tutor;

import dev.onekernel.course.Block;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Step;
import dev.onekernel.text.Medium;
import dev.onekernel.view.Screen;
import dev.onekernel.view.StepView;
import java.util.List;

/** A screen to read. */
record Showing(Stop.InUnit stop, Lesson lesson) implements Scene {

    private Step step() {
        return lesson.steps().get(stop.step());
    }

    @Override
    public void draw(Screen screen, Medium medium) {
        StepView.of(lesson, stop.step()).draw(screen);
    }

    @Override
    public String prompt() {
        return "Enter goes on";
    }

    @Override
    public String tip() {
        return "back, term, find, map, help";
    }

    @Override
    public Move enter(Route route) {
        return next(route);
    }

    @Override
    public Move next(Route route) {
        return route.to(stop.next());
    }

    @Override
    public Move again(Route route) {
        return Move.to(this);
    }

    @Override
    public List<Block> notes() {
        return step().notes();
    }

    @Override
    public List<String> sources() {
        return step().sources();
    }
}
