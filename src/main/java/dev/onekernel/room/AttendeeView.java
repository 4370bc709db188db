package dev.onekernel.room;

import dev.onekernel.course.Lab;
import dev.onekernel.course.Outcome;
import dev.onekernel.course.Question;
import dev.onekernel.course.Response;
import dev.onekernel.course.Verdict;
import dev.onekernel.remote.ResumeWord;
import dev.onekernel.room.RoomPhase.VotePhase;
import dev.onekernel.room.RoomPhase.Voting;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Width;
import dev.onekernel.view.QuestionView;
import dev.onekernel.view.ScreenBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Draws what is for one attendee only: their own answers, what is said to them, and their prompt. */
record AttendeeView(CourseRoute route) {

    /** Narrower windows have no room for a long prompt and what is typed behind it. */
    private static final int ROOMY = 60;

    private static final int HELP_COLUMN = 14;

    static List<Line> lines(Display display, Consumer<ScreenBuilder> content) {
        var screen = new ScreenBuilder(display);
        content.accept(screen);
        return screen.blank().lines();
    }

    static List<Line> sentence(Display display, String text) {
        return lines(display, screen -> screen.text(text));
    }

    /** What is said to an attendee who has just come in. */
    List<Line> greeting(Room room, AttendeeTerminal terminal) {
        Attendee attendee = room.attendees().get(terminal.who());
        boolean waiting = room.phase() instanceof RoomPhase.Lobby;
        return lines(terminal.display(), screen -> {
            if (terminal.word().isEmpty()) {
                long answers = room.votes().values().stream()
                        .filter(vote -> vote.ballots().containsKey(attendee.id()))
                        .count();
                screen.text("Welcome back, " + attendee.name() + "."
                        + (answers == 0
                                ? ""
                                : answers == 1 ? " Your answer is kept." : " Your " + answers + " answers are kept.")
                        + missed(room, attendee));
            } else {
                screen.text("You are here as " + attendee.name() + "."
                                + (AttendeeNames.isAnonymous(attendee.name())
                                        ? " To give yourself a name, type name and a name."
                                        : "")
                                + (waiting ? " The first screen appears when " + room.guide() + " begins." : ""))
                        .blank();
                word(screen, terminal.word().get());
            }
            screen.blank().text("Type ? when you need help, or help for a list of the commands.", Style.MUTED);
        });
    }

    private String missed(Room room, Attendee attendee) {
        int screens = room.phase()
                .where()
                .flatMap(now -> attendee.leftAt().map(left -> route.index(now) - route.index(left)))
                .orElse(0);
        return screens <= 0
                ? ""
                : " You have missed " + (screens == 1 ? "a screen" : screens + " screens") + "; back shows "
                        + (screens == 1 ? "it." : "them.");
    }

    private static void word(ScreenBuilder screen, ResumeWord word) {
        screen.text(Line.of("Your resume word is ")
                .plus(word.text(), Style.KEY)
                .plus(". If the connection is lost, connect again as before and type it in place of your name. Your"
                        + " answers are kept."));
    }

    /** The first screenful for an attendee who begins to read alone. A narrow window's prompt has no room for the way back. */
    List<Line> alone(OwnReading own, AttendeeTerminal terminal) {
        if (terminal.display().width() >= ROOMY) {
            return own.lines();
        }
        var lines = new ArrayList<>(
                sentence(terminal.display(), "You are reading on your own now. follow shows what everybody sees."));
        lines.addAll(own.lines());
        return lines;
    }

    /** What stands below the screen that everybody sees: the attendee's own answer, and what became of it. */
    List<Line> below(Room room, AttendeeTerminal terminal) {
        if (room.phase() instanceof RoomPhase.Presenting presenting) {
            return goals(room, terminal, presenting.place());
        }
        if (!(room.phase() instanceof Voting voting)) {
            return List.of();
        }
        return switch (voting.phase()) {
            case OPEN -> recorded(room, terminal);
            case CLOSED -> closed(room, terminal);
            case REVEALED -> verdict(room, terminal, voting);
        };
    }

    /** Whether the goals that an attendee reached belong above the screen: below a long lab, they would be on its second page. */
    boolean hasReachedGoals(Room room, AttendeeTerminal terminal) {
        return room.phase() instanceof RoomPhase.Presenting presenting
                && room.lab(presenting.place()).people().contains(terminal.who());
    }

    /** Which goals of a lab an attendee has reached, as they said. */
    List<Line> goals(Room room, AttendeeTerminal terminal, CoursePlace place) {
        return route.lab(place)
                .map(lab -> sentence(terminal.display(), goals(lab, room.lab(place), terminal.who())))
                .orElse(List.of());
    }

    private static String goals(Lab lab, LabProgress progress, String who) {
        int all = lab.goals().size();
        List<String> reached = IntStream.range(0, all)
                .filter(goal -> progress.has(who, lab.goals().get(goal).fact()))
                .mapToObj(goal -> String.valueOf(goal + 1))
                .toList();
        if (reached.isEmpty()) {
            return "Do this lab on your own machine, which this session cannot see. When you have reached a goal, type done and"
                    + " its number here: done 1.";
        }
        return reached.size() == all
                ? "You have reached every goal."
                : "You have reached " + reached.size() + " of " + all + " goals: " + String.join(", ", reached) + ".";
    }

    /** What is recorded of an attendee's answer while it can still be changed. */
    List<Line> recorded(Room room, AttendeeTerminal terminal) {
        Voting voting = (Voting) room.phase();
        Question question = route.question(voting.place()).orElseThrow();
        Optional<Ballot> ballot = room.ballot(voting.vote(), terminal.who());
        Optional<Response> response = ballot.flatMap(each -> question.restore(each.given()));
        if (response.isEmpty()) {
            return List.of();
        }
        String shown = AnswerReader.shown(question, response.get());
        return lines(terminal.display(), screen -> {
            if (ballot.get().unfinished()) {
                screen.text("Recorded so far: " + shown + ".").blank();
                new QuestionView(question, question.sharedChoiceOrders()).proceedInSilence(screen, response.get());
                screen.text(question.usage(response.get()));
            } else {
                screen.text("Recorded: " + shown + ". You can change it until the vote is closed.");
            }
        });
    }

    List<Line> closed(Room room, AttendeeTerminal terminal) {
        Voting voting = (Voting) room.phase();
        Question question = route.question(voting.place()).orElseThrow();
        Optional<Ballot> ballot = room.ballot(voting.vote(), terminal.who());
        String sentence = ballot.flatMap(each -> question.restore(each.given()))
                .map(response -> "The vote is closed. Your answer is " + AnswerReader.shown(question, response)
                        + (ballot.get().how() == Ballot.CastKind.PICKED
                                ? ", which you had typed without pressing Enter."
                                : "."))
                .orElse("The vote is closed. You did not answer.");
        return sentence(terminal.display(), sentence);
    }

    private List<Line> verdict(Room room, AttendeeTerminal terminal, Voting voting) {
        if (room.models().containsKey(voting.place())) {
            return List.of(); // it was said when the answer was shown, and now something is tried
        }
        Question question = route.question(voting.place()).orElseThrow();
        Optional<Response> response =
                room.ballot(voting.vote(), terminal.who()).flatMap(ballot -> question.restore(ballot.given()));
        if (response.isEmpty()) {
            return sentence(terminal.display(), "You did not answer this question.");
        }
        String before = room.ballot(
                        new Vote(voting.vote().question(), voting.vote().round() - 1), terminal.who())
                .flatMap(ballot -> question.restore(ballot.given()))
                .filter(earlier -> !earlier.equals(response.get()))
                .map(earlier -> ", and " + AnswerReader.shown(question, earlier) + " before")
                .orElse("");
        Outcome outcome = question.grade(response.get());
        return lines(terminal.display(), screen -> {
            screen.text("You answered " + AnswerReader.shown(question, response.get()) + before + ".");
            if (outcome.verdict() == Verdict.RIGHT) {
                screen.text(
                        (terminal.display().plain()
                                        ? ""
                                        : terminal.display().glyphs().right() + " ") + "Right.",
                        Style.RIGHT);
            } else {
                new QuestionView(question, question.sharedChoiceOrders()).marked(screen, terminal.display(), outcome);
            }
        });
    }

    /** Every choice explained; only for a question whose answer was shown. */
    List<Line> explanations(CoursePlace place, Display display) {
        Question question = route.question(place).orElseThrow();
        return lines(
                display,
                screen -> new QuestionView(question, question.sharedChoiceOrders()).explanations(screen, display));
    }

    static List<Line> help(AttendeeTerminal terminal) {
        Display display = terminal.display();
        return lines(display, screen -> {
            item(screen, display, "a, b, ...", "answers the question that is asked; you can change your answer");
            item(screen, display, "? TEXT", "says that you need help; the text is optional");
            for (AttendeeCommand command : AttendeeCommand.values()) {
                item(screen, display, (command.word() + " " + command.argument()).strip(), command.does());
            }
            terminal.word().ifPresent(word -> {
                screen.blank();
                word(screen, word);
            });
        });
    }

    private static void item(ScreenBuilder screen, Display display, String typed, String does) {
        String mark = display.plain() ? typed + ": " : Width.pad(typed, HELP_COLUMN);
        screen.item(Line.of(mark, Style.KEY), Line.of(does));
    }

    Line prompt(Room room, AttendeeTerminal terminal) {
        if (room.phase() instanceof RoomPhase.Ended) {
            return Line.EMPTY;
        }
        var says = new ArrayList<String>();
        if (terminal.own().isPresent()) {
            return ownPrompt(room, terminal.own().get(), terminal.display().width() >= ROOMY);
        }
        boolean more = !terminal.rest().isEmpty();
        Optional<AnswerReader> open = AnswerReader.in(room, route, terminal.who());
        if (open.isPresent()) {
            says.add(answerPrompt(room, open.get(), terminal));
        } else if (!more) {
            says.add(waitingPrompt(room.phase(), terminal.display().width() >= ROOMY));
        }
        if (more) {
            says.add("Enter shows more");
        }
        return Line.of(String.join("; ", says), Style.MUTED).plus(" > ", Style.PROMPT);
    }

    private static String answerPrompt(Room room, AnswerReader open, AttendeeTerminal terminal) {
        boolean roomy = terminal.display().width() >= ROOMY;
        Optional<Ballot> ballot = room.ballot(open.vote(), terminal.who());
        if (ballot.isPresent() && !ballot.get().unfinished()) {
            return roomy ? "your answer is recorded; type another to change it" : "answer recorded";
        }
        return roomy ? "your answer: " + open.question().form(open.given()) : "your answer";
    }

    private static String waitingPrompt(RoomPhase phase, boolean roomy) {
        if (phase instanceof RoomPhase.Lobby) {
            return "waiting";
        }
        if (phase instanceof Voting voting) {
            return voting.is(VotePhase.CLOSED)
                    ? "closed"
                    : roomy ? "following; why explains every choice" : "following";
        }
        return "following";
    }

    private Line ownPrompt(Room room, OwnReading own, boolean roomy) {
        if (!roomy) {
            return Line.of("own: ", Style.MUTED).plus(own.prompt());
        }
        int behind = room.phase()
                .where()
                .map(place -> route.index(place) - route.index(own.place()))
                .orElse(0);
        boolean walking = room.phase() instanceof RoomPhase.FreeWalk;
        String where = walking || behind <= 0 ? "on your own; " : "on your own, " + behind + " behind; ";
        String back = walking ? "" : "follow rejoins; ";
        return Line.of(where + back, Style.MUTED).plus(own.prompt());
    }
}
