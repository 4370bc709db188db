package dev.onekernel.tutor;

import dev.onekernel.course.Course;
import dev.onekernel.course.UnitKind;
import dev.onekernel.progress.Event;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/**
 * Decides what a line of the learner means for a session: a command, an answer, or Enter alone.
 *
 * @param navigator the way through the course at the time {@code now}
 * @param now in the zone where the learner's days begin
 */
record CommandInterpreter(Session session, Navigator navigator, ZonedDateTime now) {

    /** The session that follows. */
    Session say(String line) {
        Scene scene = session.scene();
        Input<Command> input = Input.of(inEnglish(line), Command.VOCABULARY);
        if (input instanceof Input.Enter<Command>) {
            return session.with(session.isAside() ? Transition.to(scene) : scene.enter(navigator));
        }
        if (input instanceof Input.FreeText<Command> text) {
            return session.with(scene.typed(text.text(), text.quoted(), navigator));
        }
        Input.TypedCommand<Command> command = (Input.TypedCommand<Command>) input;
        return obey(command.command(), command.argument().strip());
    }

    /** A command is understood in the words of the course, too. */
    private String inEnglish(String line) {
        String[] words = line.strip().split("\\s+", 2);
        return course().phrases()
                .english(words[0])
                .filter(Command.words()::contains)
                .map(word -> word + line.strip().substring(words[0].length()))
                .orElse(line);
    }

    private Course course() {
        return session.course();
    }

    private Session obey(Command command, String argument) {
        Scene scene = session.scene();
        Lookup lookup = new Lookup(course(), session.progress(), scene);
        return switch (command) {
            case NEXT -> session.with(scene.next(navigator));
            case BACK -> session.with(scene.back(navigator));
            case AGAIN -> session.with(again(scene));
            case HINT -> session.with(scene.hint(navigator));
            case SKIP -> session.with(scene.skip(navigator));
            case ANSWER -> session.with(scene.answer(navigator));
            case WHY -> session.with(scene.why(navigator));
            case ANSWERS -> session.with(scene.answers(navigator));
            case MAP -> session.aside(lookup::map);
            case GO -> go(argument, lookup);
            case FIND -> session.aside(lookup.find(argument));
            case TERM -> session.aside(lookup.term(argument), lookedUp(argument));
            case COMPARE -> session.aside(lookup.compare(argument));
            case NOTES -> session.aside(lookup::notes);
            case SCORE -> session.aside(lookup::score);
            case REVIEW -> session.with(new ReviewRoute(navigator).begin(scene, now));
            case SOURCES -> lookup.sources(argument).map(session::aside).orElseGet(() -> notFound(argument));
            case HERE -> session.aside(new HereWord(session.machine()).answer(argument));
            case SAVE -> session.requesting(new SessionRequest.SaveNotes());
            case PLAIN, ASCII, COLOR -> setting(command, argument, "on|off");
            case WIDTH -> setting(command, argument, "[0-9]{2,3}|auto");
            case HELP -> session.aside(lookup::help);
            case QUIT -> session.leave();
        };
    }

    private Transition again(Scene scene) {
        return session.isAside() && !(scene instanceof PauseScene) ? Transition.to(scene) : scene.again(navigator);
    }

    /** Remembers that a word was looked up for the first time. */
    private List<Event> lookedUp(String word) {
        String unit = session.scene().position() instanceof Position.InUnit in ? in.unit() : "";
        return course()
                .glossary()
                .find(word)
                .filter(term -> !session.progress().terms().contains(term.name()))
                .stream()
                .<Event>map(term -> new Event.LookedUp(navigator.now(), unit, term.name()))
                .toList();
    }

    private Session setting(Command command, String value, String allowed) {
        String typed = value.toLowerCase(Locale.ROOT);
        return typed.matches(allowed)
                ? session.requesting(new SessionRequest.ChangeSetting(command.word(), typed))
                : saying(
                        command == Command.WIDTH
                                ? "Type width and a number of columns, for example width 80, or width auto."
                                : "Type " + command.word() + " on or " + command.word() + " off.");
    }

    private Session go(String place, Lookup lookup) {
        if (place.isEmpty()) {
            return session.aside((screen, display) -> {
                lookup.map(screen, display);
                screen.blank().text("Say where to go, for example go 3, go 3.5 or go quiz 3.");
            });
        }
        return new UnitFinder(course().outline())
                .find(place, UnitKind.LESSON)
                .map(found -> session.with(
                        navigator.announced(navigator.place(found.unit().name(), found.step()))))
                .orElseGet(() -> notFound(place));
    }

    private Session notFound(String place) {
        return saying(new UnitFinder(course().outline()).notFound(place));
    }

    private Session saying(String sentence) {
        return session.with(Transition.saying(session.scene(), sentence));
    }
}
