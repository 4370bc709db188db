package dev.onekernel.tutor;

import dev.onekernel.course.Block;
import dev.onekernel.course.Lab;
import dev.onekernel.course.Lab.LabGoal;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Step;
import dev.onekernel.evidence.Host;
import dev.onekernel.evidence.LabFact;
import dev.onekernel.evidence.LabHint;
import dev.onekernel.evidence.LabObstacle;
import dev.onekernel.evidence.LabSighting;
import dev.onekernel.progress.Event;
import dev.onekernel.text.Display;
import dev.onekernel.view.LabView;
import dev.onekernel.view.ScreenBuilder;
import dev.onekernel.view.StepView;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something to be done in a second terminal. What was seen once stays reached, so a learner may start again with more.
 *
 * @param reached the facts that were seen so far
 * @param machine where to look
 */
record LabScene(Position.InUnit position, Lesson lesson, Lab lab, Set<String> reached, Machine machine)
        implements Scene {

    private static final LabHint NOT_YET = new LabHint(
            "The course does not see a shell of yours yet that has something of its own. Open a second terminal on this"
                    + " machine, as the same user, and start one there, as the text above says.",
            List.of());

    LabScene {
        reached = Set.copyOf(reached);
    }

    LabScene on(Machine own) {
        return new LabScene(position, lesson, lab, reached, own);
    }

    private Step step() {
        return lesson.steps().get(position.step());
    }

    private Optional<Host> host() {
        return machine.host().get();
    }

    /** Why the lab cannot be done here; empty where it can. */
    private Optional<String> obstacle() {
        return host().map(LabObstacle::of)
                .orElse(Optional.of("This program does not run on the machine in front of you."));
    }

    private boolean isComplete() {
        return lab.goals().stream().allMatch(goal -> reached.contains(goal.fact()));
    }

    boolean isWatching() {
        return !isComplete() && obstacle().isEmpty();
    }

    @Override
    public void draw(ScreenBuilder screen, Display display) {
        StepView.of(lesson, position.step()).draw(screen);
        LabView view = new LabView(lab, reached);
        Optional<String> obstacle = isComplete() ? Optional.empty() : obstacle();
        if (obstacle.isPresent()) {
            view.impossible(screen, obstacle.get());
        } else {
            view.goals(screen);
        }
    }

    /** What follows where a goal was reached since the last look; empty where none was. */
    Optional<Transition> watched(Navigator navigator) {
        return host().flatMap(host -> watched(LabSighting.of(host), navigator));
    }

    private Optional<Transition> watched(LabSighting sighting, Navigator navigator) {
        List<LabGoal> fresh = lab.goals().stream()
                .filter(goal -> !reached.contains(goal.fact()))
                .filter(goal -> LabFact.find(goal.fact())
                        .filter(fact -> fact.holds(sighting))
                        .isPresent())
                .toList();
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        var all = new HashSet<>(reached);
        fresh.forEach(goal -> all.add(goal.fact()));
        var later = new LabScene(position, lesson, lab, all, machine);
        LabView view = new LabView(lab, all);
        List<Event> events = fresh.stream()
                .<Event>map(goal -> new Event.Reached(navigator.now(), lesson.name(), goal.fact()))
                .toList();
        return Optional.of(new Transition(later, (screen, display) -> view.reached(screen, fresh), events));
    }

    @Override
    public String prompt() {
        return isWatching() ? "Press Enter to look again" : CONTINUE;
    }

    @Override
    public String tip() {
        return isWatching() ? "hint, answer, next, help" : "back, term, find, map, help";
    }

    @Override
    public Transition enter(Navigator navigator) {
        return isWatching() ? hint(navigator) : next(navigator);
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
    public Transition skip(Navigator navigator) {
        return next(navigator);
    }

    /** What was reached since the last look; else advice for the first goal that is open, from what is there. */
    @Override
    public Transition hint(Navigator navigator) {
        if (isComplete()) {
            return Transition.saying(this, "You have reached every goal of this lab.");
        }
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return Transition.saying(this, obstacle.get() + " Type answer to see a recorded run.");
        }
        LabSighting sighting = LabSighting.of(host().orElseThrow());
        return watched(sighting, navigator).orElseGet(() -> advice(sighting));
    }

    private Transition advice(LabSighting sighting) {
        LabGoal open = lab.goals().stream()
                .filter(goal -> !reached.contains(goal.fact()))
                .findFirst()
                .orElseThrow();
        LabHint advice =
                LabFact.find(open.fact()).flatMap(fact -> fact.hint(sighting)).orElse(NOT_YET);
        return Transition.saying(this, (screen, display) -> new LabView(lab, reached).hint(screen, open, advice));
    }

    @Override
    public Transition answer(Navigator navigator) {
        return Transition.saying(this, (screen, display) -> new LabView(lab, reached).recorded(screen));
    }

    /** A message of unshare or mount, pasted from the other terminal. */
    @Override
    public Transition typed(String text, boolean quoted, Navigator navigator) {
        return host().flatMap(host -> LabObstacle.explained(text, host))
                .map(explained -> Transition.saying(this, explained))
                .orElseGet(() -> Transition.saying(
                        this,
                        "Commands of the lab are typed in a second terminal, not here. If one of them printed a message,"
                                + " paste the message here to learn what it means."));
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
