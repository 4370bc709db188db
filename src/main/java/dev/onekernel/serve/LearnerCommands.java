package dev.onekernel.serve;

import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.text.Display;
import dev.onekernel.text.Field;
import dev.onekernel.text.Key;
import dev.onekernel.text.Line;
import dev.onekernel.tutor.Input;
import dev.onekernel.tutor.SessionRequest;
import dev.onekernel.tutor.SessionRequest.ChangeSetting;
import dev.onekernel.view.TakeHomeNotes;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/** What follows from a key that somebody presses. For the loop's thread. */
final class LearnerCommands {

    /** A course takes some hundred events; who has more than this has a program type. */
    private static final long MOST_EVENTS = 20_000;

    private final Learners learners;
    private final IdentityCommands identities;
    private final Clock clock;
    private final LongSupplier nanos;
    private final ServiceMetrics metrics;

    LearnerCommands(
            Learners learners, IdentityCommands identities, Clock clock, LongSupplier nanos, ServiceMetrics metrics) {
        this.learners = learners;
        this.identities = identities;
        this.clock = clock;
        this.nanos = nanos;
        this.metrics = metrics;
    }

    /** Takes the keys that came together; the prompt is painted once for all of them. */
    void press(Learner learner, List<Key> keys, long pressedAt) {
        Field before = learner.field();
        keys.forEach(key -> press(learner, key, pressedAt));
        typedAhead(learner, pressedAt);
        if (!learner.field().equals(before)) {
            learner.paintPrompt();
        }
        if (!learner.isBusy()) {
            metrics.pressed(nanos.getAsLong() - pressedAt);
        }
    }

    /** Takes the keys that were typed while something was being stored. */
    void typedAhead(Learner learner, long pressedAt) {
        Optional<Key> key;
        while (!learner.isBusy() && (key = learner.typedAhead()).isPresent()) {
            press(learner, key.get(), pressedAt);
        }
    }

    private void press(Learner learner, Key key, long pressedAt) {
        if (learner.output().isEmpty()) {
            return; // a key before this one has ended the connection
        }
        if (learner.isBusy()) {
            pressWaiting(learner, key);
        } else if (key == Key.Control.ENTER) {
            String line = learner.field().text();
            learner.type(Field.EMPTY);
            if (takesLine(learner)) {
                say(learner, line, pressedAt);
            }
        } else if (key == Key.Control.REDRAW) {
            if (takesLine(learner)) { // it costs as much as a line
                redraw(learner);
            }
        } else if (key == Key.Control.LEAVE && learner.field().text().isEmpty()) {
            learners.proceed(learner, learner.shown().orElseThrow().leave(), pressedAt);
        } else {
            learner.type(learner.field().press(key));
        }
    }

    private void pressWaiting(Learner learner, Key key) {
        if (key == Key.Control.LEAVE && learner.toldToWait()) {
            learners.leaveWaiting(learner);
        } else if (!learner.toldToWait()) {
            learner.typeAhead(key);
        } else if (key == Key.Control.ENTER) {
            learners.tellToWait(learner);
        }
    }

    private boolean takesLine(Learner learner) {
        boolean takes = learner.takesLine(clock.instant());
        if (learner.isTooFast(!takes)) {
            reply(learner, "Lines are coming in too fast, so some of them are not read. Wait a moment.");
        }
        return takes;
    }

    void resize(Learner learner, int columns, int rows) {
        learner.draw(learner.settings().resized(columns, rows));
        redraw(learner);
    }

    private void redraw(Learner learner) {
        learner.shown().ifPresent(conversation -> {
            Optional<Conversation> next = learner.next();
            learners.redraw(learner, conversation.again());
            next.ifPresent(learner::keepWaiting);
        });
    }

    /** Says a sentence to a learner, below what is on the screen. */
    static void reply(Learner learner, String sentence) {
        learner.say(ServiceView.sentence(learner.display(), sentence));
    }

    private void say(Learner learner, String line, long pressedAt) {
        boolean asked = learner.asksToForget();
        learner.askToForget(false);
        Input<ServiceWord> input = Input.of(line, ServiceWord.VOCABULARY);
        if (input instanceof Input.TypedCommand<ServiceWord> typed) {
            switch (typed.command()) {
                case RESUME -> identities.resume(learner, typed.argument());
                case FORGET -> identities.forget(learner, asked);
            }
            return;
        }
        Conversation shown = learner.shown().orElseThrow();
        Conversation said = shown.say(line, learners.edition(), ZonedDateTime.now(clock));
        if (!said.events().isEmpty() && learner.pending().position() >= MOST_EVENTS) {
            reply(
                    learner,
                    "This server stores no more than " + MOST_EVENTS
                            + " steps of one person, and you have reached them."
                            + " Type forget to delete them and begin again.");
            return;
        }
        Conversation met = said.sitting()
                .request()
                .map(request -> met(learner, said, request))
                .orElse(said);
        learners.proceed(learner, isHelp(line, said) ? helped(learner, met) : met, pressedAt);
    }

    private static boolean isHelp(String line, Conversation said) {
        String word = line.strip();
        return said.session().course().phrases().english(word).orElse(word).equalsIgnoreCase("help");
    }

    private static Conversation helped(Learner learner, Conversation said) {
        return said.around(List.of(), ServiceView.help(learner.display()), learner.display());
    }

    // What a session asks for.

    private static Conversation met(Learner learner, Conversation said, SessionRequest request) {
        if (request instanceof ChangeSetting change) {
            learner.draw(changed(learner.settings(), change));
            Display display = learner.display();
            List<Line> done = ServiceView.sentence(
                    display,
                    "The setting " + change.setting() + " is now " + change.value() + ", until you disconnect.");
            return said.around(done, List.of(), display);
        }
        return said.around(notes(learner, said), List.of(), learner.display());
    }

    private static TerminalSettings changed(TerminalSettings settings, ChangeSetting change) {
        boolean on = change.value().equals("on");
        return switch (change.setting()) {
            case "plain" -> settings.withPlain(on);
            case "ascii" -> settings.withAscii(on);
            case "color" -> settings.withColour(on);
            case "width" -> settings.withWidth(columns(change.value()));
            default -> throw new AssertionError(change);
        };
    }

    private static OptionalInt columns(String value) {
        return value.equals("auto")
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(Display.NARROWEST, Integer.parseInt(value)));
    }

    private static List<Line> notes(Learner learner, Conversation said) {
        String text = TakeHomeNotes.of(said.session().course(), said.session().progress());
        return ServiceView.lines(learner.display(), screen -> {
            screen.text("A server cannot write to your computer, so your notes follow. Copy them from your terminal.")
                    .blank();
            screen.drawn(text.lines().map(Line::of).toList());
        });
    }
}
