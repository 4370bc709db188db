package dev.onekernel.tutor;

import dev.onekernel.course.Block;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Step;
import dev.onekernel.text.Display;
import dev.onekernel.view.ScreenBuilder;
import dev.onekernel.view.StepView;
import java.util.List;

/** A screen to read. */
record ReadingScene(Position.InUnit position, Lesson lesson) implements Scene {

    private Step step() {
        return lesson.steps().get(position.step());
    }

    @Override
    public void draw(ScreenBuilder screen, Display display) {
        StepView.of(lesson, position.step()).draw(screen);
    }

    @Override
    public String prompt() {
        return CONTINUE;
    }

    @Override
    public String tip() {
        return "back, term, find, map, help";
    }

    @Override
    public Transition enter(Navigator navigator) {
        return next(navigator);
    }

    @Override
    public Transition next(Navigator navigator) {
        return navigator.to(position.next());
    }

    @Override
    public Transition again(Navigator navigator) {
        return Transition.to(this);
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
