package dev.onekernel.room;

import dev.onekernel.course.Question;
import dev.onekernel.course.Response;
import dev.onekernel.course.Simulation;
import dev.onekernel.room.RoomPhase.Voting;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.BarChart;
import dev.onekernel.view.QuestionView;
import dev.onekernel.view.ScreenBuilder;
import dev.onekernel.view.ScreenElement;
import dev.onekernel.view.StepView;
import java.util.List;
import java.util.Optional;

/**
 * Draws what everybody has in front of them: on the attendees' terminals and on the projector alike.
 *
 * @param title of the course
 * @param guide who leads
 */
public record RoomView(CourseRoute route, String title, String guide) {

    /** What it is looked at on. */
    public enum ViewingDevice {
        /** What was shown before stays above what is shown next. */
        TERMINAL,
        /** The page for phones: it turns choices into buttons while a question is open. */
        PHONE,
        PROJECTOR
    }

    /** For terminals. */
    public SharedFrame draw(SharedScreen shared, Display display) {
        return new SharedFrame(lines(shared, display, ViewingDevice.TERMINAL), added(shared, display));
    }

    /** A question is asked below the text of its screen. */
    private List<Line> added(SharedScreen shared, Display display) {
        if (shared.openVote().isEmpty()) {
            return List.of();
        }
        var screen = new ScreenBuilder(display);
        view(shared.phase().where().orElseThrow()).ask(screen, Response.NONE);
        return screen.blank().lines();
    }

    public List<Line> lines(SharedScreen shared, Display display, ViewingDevice device) {
        var screen = new ScreenBuilder(display);
        compose(shared, screen, device);
        return screen.blank().lines();
    }

    /** The same for a page, which sets it by itself. */
    public List<ScreenElement> elements(SharedScreen shared, ViewingDevice device) {
        var screen = new ScreenBuilder(Display.flowing());
        compose(shared, screen, device);
        return screen.elements();
    }

    private void compose(SharedScreen shared, ScreenBuilder screen, ViewingDevice device) {
        RoomPhase phase = shared.phase();
        if (phase instanceof RoomPhase.Lobby) {
            screen.head("with " + guide, title, "", 0);
        } else if (shared.model().isPresent()) {
            CoursePlace place = phase.where().orElseThrow();
            head(screen, route.stepView(place));
            model(screen, place, shared.model());
        } else if (phase instanceof RoomPhase.Presenting presenting) {
            reading(screen, presenting.place(), shared, device);
        } else if (phase instanceof Voting voting && voting.is(RoomPhase.VotePhase.REVEALED)) {
            revealed(screen, voting, shared, device);
        } else if (phase instanceof Voting voting) {
            asking(screen, voting.place(), device != ViewingDevice.PHONE || !voting.is(RoomPhase.VotePhase.OPEN));
            shared.counts().ifPresent(counts -> counts(screen, counts, false));
        } else if (phase instanceof RoomPhase.FreeWalk) {
            screen.head("with " + guide, "Everybody reads on their own", "", 0)
                    .text("You can read on your own until " + guide + " calls everybody back.");
        } else if (phase instanceof RoomPhase.Ended) {
            screen.head("with " + guide, title, "", 1).text("The session has ended. Thank you for taking part.");
        } else {
            throw new AssertionError(phase);
        }
    }

    private void reading(ScreenBuilder screen, CoursePlace place, SharedScreen shared, ViewingDevice device) {
        boolean answerKnown = shared.answerKnown();
        route.stepView(place).draw(screen);
        route.lab(place)
                .filter(lab -> device != ViewingDevice.PHONE)
                .ifPresent(lab -> shared.lab()
                        .ifPresentOrElse(counts -> counts.draw(screen, lab), () -> LabCounts.drawGoals(screen, lab)));
        if (answerKnown && route.simulation(place).isPresent()) {
            model(screen, place, Optional.empty());
        } else if (answerKnown) {
            QuestionView view = view(place);
            view.settled(screen);
            view.solution(screen, screen.display());
        } else if (route.isQuestionOnly(place)) {
            screen.text("The next question comes here as soon as " + guide + " asks it.");
        }
    }

    /** The text of the screen stays above the question where the window has room for both. */
    private void asking(ScreenBuilder screen, CoursePlace place, boolean choices) {
        StepView step = route.stepView(place);
        var whole = new ScreenBuilder(screen.display());
        step.draw(whole);
        view(place).ask(whole, Response.NONE);
        if (whole.lines().size() < screen.display().height()) {
            step.draw(screen);
        } else {
            head(screen, step);
        }
        if (choices) {
            view(place).ask(screen, Response.NONE);
        } else {
            view(place).prompt(screen);
        }
    }

    private static void head(ScreenBuilder screen, StepView step) {
        new StepView(step.unit(), step.title(), step.number(), step.of(), List.of()).draw(screen);
    }

    private void revealed(ScreenBuilder screen, Voting voting, SharedScreen shared, ViewingDevice device) {
        head(screen, route.stepView(voting.place()));
        switch (device) {
            case TERMINAL -> {
                // The question stands above.
            }
            case PHONE -> view(voting.place()).ask(screen, Response.NONE);
            case PROJECTOR -> view(voting.place()).choices(screen);
        }
        shared.counts().ifPresent(counts -> rounds(screen, shared.earlier(), counts));
        if (route.simulation(voting.place()).isEmpty()) {
            view(voting.place()).solution(screen, screen.display());
        } else {
            model(screen, voting.place(), Optional.empty());
        }
    }

    /** The model with its result: as it was set, or as the prediction was about. */
    private void model(ScreenBuilder screen, CoursePlace place, Optional<String> set) {
        Simulation simulation = route.simulation(place).orElseThrow();
        screen.blocks(simulation.shown(set.flatMap(simulation::setting)));
    }

    /** The distribution, part by part. */
    static void counts(ScreenBuilder screen, VoteCounts counts, boolean answerShown) {
        for (int part = 0; part < counts.parts().size(); part++) {
            heading(screen, counts, part);
            screen.bars(new BarChart(counts.parts().get(part).bars(answerShown)))
                    .blank();
        }
    }

    /** The distribution with its answer, beside that of the round before if there was one. */
    static void rounds(ScreenBuilder screen, Optional<VoteCounts> earlier, VoteCounts counts) {
        if (earlier.isEmpty()) {
            counts(screen, counts, true);
            return;
        }
        for (int part = 0; part < counts.parts().size(); part++) {
            heading(screen, counts, part);
            PartCounts before = earlier.get().parts().get(part);
            PartCounts now = counts.parts().get(part);
            double longest = Math.max(before.longest(), now.longest());
            screen.bars(
                            "Round " + earlier.get().vote().round(),
                            new BarChart(before.bars(true)).scaled(before.longest() / longest),
                            "Round " + counts.vote().round(),
                            new BarChart(now.bars(true)).scaled(now.longest() / longest))
                    .blank();
        }
    }

    private static void heading(ScreenBuilder screen, VoteCounts counts, int part) {
        if (counts.parts().size() > 1) {
            screen.text("Part " + (part + 1), Style.MUTED);
        }
    }

    private QuestionView view(CoursePlace place) {
        Question question = route.question(place).orElseThrow();
        return new QuestionView(question, question.sharedChoiceOrders());
    }
}
