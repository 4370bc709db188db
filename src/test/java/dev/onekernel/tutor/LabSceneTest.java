package dev.onekernel.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Block;
import dev.onekernel.course.Course;
import dev.onekernel.course.Glossary;
import dev.onekernel.course.Lab;
import dev.onekernel.course.Lab.LabGoal;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Sources;
import dev.onekernel.course.Step;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnitKind;
import dev.onekernel.evidence.Host;
import dev.onekernel.evidence.RecordedHost;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.text.Console;
import dev.onekernel.text.Console.Insertion;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Phrases;
import dev.onekernel.text.Phrases.Phrase;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lab at the prompt: goals are ticked when they are seen, once and for good. */
class LabSceneTest {

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-01T12:00:00Z");

    private static final Lab LAB = new Lab(
            List.of(
                    new LabGoal("host-name", Line.of("A host name of its own."), Line.EMPTY),
                    new LabGoal("only-loopback", Line.of("Only the loopback."), Line.of("An option does it."))),
            List.of(new Block.Code(List.of("# a recorded run"))));

    /** A course of one lab and a screen behind it. */
    private record LabCourse(Phrases phrases) implements Course {
        LabCourse() {
            this(Phrases.NONE);
        }

        @Override
        public Outline outline() {
            return new Outline(
                    "Labs",
                    "",
                    70,
                    List.of(new OutlineEntry(
                            UnitKind.LESSON, "lessons/01-lab", "Labs", "", 5, 0, List.of("Lab", "End"), List.of())));
        }

        @Override
        public Unit unit(String name) {
            return new Lesson(
                    name,
                    "Labs",
                    5,
                    "",
                    Map.of(),
                    List.of(step("Lab", Optional.of(LAB)), step("End", Optional.empty())));
        }

        private static Step step(String title, Optional<Lab> lab) {
            return new Step(
                    title,
                    List.of(new Block.Paragraph(Line.of("Type unshare."))),
                    Optional.empty(),
                    lab,
                    List.of(),
                    List.of(),
                    List.of());
        }

        @Override
        public Glossary glossary() {
            return new SmallCourse().glossary();
        }

        @Override
        public Sources sources() {
            return new SmallCourse().sources();
        }
    }

    /** What the learner's other shell is like now; empty while there is none. */
    private List<String> shell = List.of();

    private final Machine machine = new Machine(() -> Optional.of(host()));

    private Host host() {
        var lines = new ArrayList<>(List.of(
                "@exists /usr/bin/unshare file",
                "@link /proc/self/ns/user user:[4026531837]",
                "@link /proc/self/ns/uts uts:[4026531838]",
                "@link /proc/self/ns/net net:[4026531833]",
                "@file /proc/self/status",
                "|Pid:	100",
                "|Uid:	1000	1000	1000	1000",
                "@names /proc",
                "|100"));
        if (!shell.isEmpty()) {
            lines.add("|200");
            lines.addAll(
                    List.of("@file /proc/200/stat", "|200 (bash) S 1 200 1 34816 200 0", "@file /proc/200/status"));
            lines.add("|Uid:	1000	1000	1000	1000");
            lines.addAll(shell);
        }
        try {
            return RecordedHost.parse(String.join("\n", lines));
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Session session() {
        return Session.resume(new LabCourse(), Progress.NONE, NOON.toInstant());
    }

    private static String page(Session session) {
        return session.page(Display.wide()).stream()
                .map(Line::text)
                .collect(Collectors.joining(" "))
                .replaceAll(" ++", " ");
    }

    @Test
    void enter_looks_again_gives_a_hint_and_leads_on_once_every_goal_is_reached() {
        Session session = session().on(machine);
        assertTrue(page(session).contains("[ ] A host name of its own."), page(session));
        Session nothing = session.say("", NOON);
        assertTrue(page(nothing).contains("does not see a shell of yours yet"), page(nothing));

        shell = List.of("@link /proc/200/ns/uts uts:[4026532200]");
        Session one = nothing.say("", NOON);
        assertTrue(
                page(one).contains("[x] A host name of its own.") && page(one).contains("1 goal is left."), page(one));
        assertEquals(List.of(new Event.Reached(NOON.toInstant(), "lessons/01-lab", "host-name")), one.events());
        Session hinted = one.say("hint", NOON);
        assertTrue(page(hinted).contains("add --net") && page(hinted).contains("An option does it."), page(hinted));

        shell = List.of("@link /proc/200/ns/net net:[4026532201]", "@file /proc/200/net/dev", "|    lo: 0 0");
        Session all = hinted.say("", NOON);
        assertTrue(page(all).contains("Every goal is reached."), page(all));
        assertTrue(page(all.say("", NOON)).contains("End"), page(all.say("", NOON)));
        Session later = Session.in(new LabCourse(), all.progress(), "lessons/01-lab", Optional.of(0), NOON.toInstant());
        assertTrue(page(later).contains("[x] Only the loopback."), "what was reached stays reached, on any machine");
    }

    @Test
    void a_hint_ticks_what_was_reached_meanwhile_before_it_gives_advice() {
        Session session = session().on(machine);
        shell = List.of("@link /proc/200/ns/uts uts:[4026532200]");
        Session hinted = session.say("hint", NOON); // in plain mode, nothing was looked at since the screen was shown
        assertTrue(page(hinted).contains("[x] A host name of its own."), page(hinted));
        assertEquals(List.of(new Event.Reached(NOON.toInstant(), "lessons/01-lab", "host-name")), hinted.events());
        assertTrue(page(hinted.say("hint", NOON)).contains("add --net"));
    }

    @Test
    void a_course_in_another_language_says_the_sentences_around_a_lab_in_its_own_words() {
        var german = new LabCourse(new Phrases(List.of(
                new Phrase("1 goal is left.", "Ein Ziel fehlt noch."),
                new Phrase("Still open:", "Noch offen:"),
                new Phrase("The network is still the machine's.", "Das Netz ist noch das der Maschine."),
                new Phrase(
                        "Leave the shell with exit, and add --net.", "Verlasse die Shell mit exit und ergänze --net."),
                new Phrase("Press Enter to look again", "Eingabetaste: noch einmal nachsehen"))));
        Session session =
                Session.resume(german, Progress.NONE, NOON.toInstant()).on(machine);
        shell = List.of("@link /proc/200/ns/uts uts:[4026532200]");
        assertEquals(
                "Eingabetaste: noch einmal nachsehen > ",
                session.prompt().text().text());
        Session one = session.say("", NOON);
        assertTrue(page(one).contains("Ein Ziel fehlt noch."), page(one));
        String hint = page(one.say("hint", NOON));
        assertTrue(hint.contains("Noch offen: Only the loopback."), hint);
        assertTrue(hint.contains("Das Netz ist noch das der Maschine. Verlasse die Shell"), hint);
    }

    @Test
    void next_leads_on_without_the_lab_and_answer_shows_the_recorded_run() {
        Session session = session().on(machine);
        assertTrue(page(session.say("next", NOON)).contains("End"));
        assertTrue(page(session.say("answer", NOON)).contains("# a recorded run"));
        String pasted = page(session.say("unshare: unshare failed: No space left on device", NOON));
        assertTrue(pasted.contains("nothing to do with disks"), pasted);
        assertTrue(page(session.say("unshare --user bash", NOON)).contains("typed in a second terminal"));
    }

    @Test
    void where_the_learner_sits_elsewhere_the_recorded_run_is_shown_and_enter_leads_on() {
        Session session = session();
        assertTrue(page(session).contains("does not run on the machine in front of you"), page(session));
        assertTrue(page(session).contains("# a recorded run"), page(session));
        assertTrue(page(session.say("", NOON)).contains("End"));
    }

    /** Each of these is a machine on which the lab is impossible, and words of the reason. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@system Mac OS X | Namespaces are a part of Linux, and this is Mac OS X.",
                "@system Windows 11 | Namespaces are a part of Linux, and this is Windows 11.",
                "@file /proc/sys/kernel/apparmor_restrict_unprivileged_userns;1 | AppArmor takes away the rights",
                "@file /proc/sys/user/max_user_namespaces;0 | limit on user namespaces is 0",
                "@file /proc/sys/kernel/unprivileged_userns_clone;0 | only root may make user namespaces",
                "@absent /proc/self/ns/user | This kernel shows no user namespaces"
            })
    void where_the_lab_is_impossible_the_reason_is_named_and_the_recorded_run_is_played(String line, String reason)
            throws Exception {
        var host = new ArrayList<>(List.of("@exists /usr/bin/unshare file"));
        if (!line.contains("ns/user")) {
            host.add("@link /proc/self/ns/user user:[4026531837]");
        }
        host.add(line.replace(";", "\n|"));
        Host recorded = RecordedHost.parse(String.join("\n", host));
        Session session = session().on(new Machine(() -> Optional.of(recorded)));
        String page = page(session);
        assertTrue(page.contains(reason), page);
        assertTrue(page.contains("This is what a run looks like: # a recorded run"), page);
        assertFalse(page.matches(".*(sysctl|sudo|disable|switch off).*"), page);
        assertFalse(session.isWatching());
        String hinted = page(session.say("hint", NOON));
        assertTrue(hinted.contains(reason), hinted);
        assertTrue(page(session.say("", NOON)).contains("End"));
    }

    /** A console at whose first prompt the other shell appears while nothing is typed. */
    private final class WaitingConsole implements Console {
        private final List<String> above = new ArrayList<>();
        private final List<Event> storedBefore = new ArrayList<>();
        private final List<Event> stored = new ArrayList<>();
        private int asked;

        @Override
        public Display display() {
            return Display.wide();
        }

        @Override
        public void show(List<Line> lines) {}

        @Override
        public Optional<String> ask(Prompt prompt) {
            asked++;
            return Optional.empty();
        }

        @Override
        public Optional<String> ask(Prompt prompt, Supplier<Optional<Insertion>> meanwhile) {
            assertEquals(Optional.empty(), meanwhile.get());
            shell = List.of("@link /proc/200/ns/uts uts:[4026532200]");
            Insertion one = meanwhile.get().orElseThrow();
            one.lines().forEach(line -> above.add(line.text().strip()));
            assertEquals("Press Enter to look again > ", one.prompt().text().text());
            storedBefore.addAll(stored);
            assertEquals(Optional.empty(), meanwhile.get());
            shell = List.of("@link /proc/200/ns/net net:[4026532201]", "@file /proc/200/net/dev", "|    lo: 0 0");
            assertEquals(
                    "Press Enter to continue > ",
                    meanwhile.get().orElseThrow().prompt().text().text(),
                    "once every goal is reached");
            return ask(prompt);
        }

        @Override
        public void announce(Line notice) {}
    }

    @Test
    void goals_are_ticked_while_the_prompt_waits_and_stored_before_they_are_shown() {
        var console = new WaitingConsole();
        new Tutor(console, console.stored::addAll, Clock.fixed(NOON.toInstant(), NOON.getZone()))
                .run(session().on(machine));
        assertEquals(List.of("[x] A host name of its own.", "1 goal is left.", ""), console.above);
        assertTrue(console.storedBefore.stream().anyMatch(Event.Reached.class::isInstance), "stored too late");
        assertEquals(1, console.asked);
        assertFalse(
                console.stored.stream().filter(Event.Reached.class::isInstance).count() > 2);
    }
}
