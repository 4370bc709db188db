package dev.onekernel.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Question;
import dev.onekernel.remote.TerminalUpdate;
import dev.onekernel.render.HtmlEncoder;
import dev.onekernel.room.RoomPhase.VotePhase;
import dev.onekernel.room.RoomPhase.Voting;
import dev.onekernel.web.SentPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sessions in which everybody types whatever comes to mind. */
class RandomSessionTest {

    private static final int SESSIONS = 50;
    private static final int STEPS = 200;
    private static final int LONGEST_PAGE = 30_000;

    private static final List<String> INSTRUCTOR = List.of(
            "",
            "",
            "",
            "",
            "next",
            "back",
            "go 1.2",
            "go quiz 1",
            "ask",
            "close",
            "again",
            "counts",
            "reveal",
            "free",
            "free all 5",
            "call",
            "go 3.1",
            "set 1",
            "set policy, patch",
            "set reset",
            "set nothing",
            "stuck",
            "words",
            "lock",
            "lock off",
            "code",
            "projector off",
            "projector on",
            "say Hello",
            "note Something",
            "clear Ada",
            "rename Bo Bob",
            "remove Cleo",
            "who",
            "help",
            "screen",
            "notes",
            "nonsense");

    private static final List<String> ATTENDEE = List.of(
            "",
            "",
            "a",
            "b",
            "c",
            "a",
            "true",
            "false",
            "3",
            "1",
            "kernel",
            "hypervisor",
            "1 2 3",
            "2 1 3",
            "back",
            "free",
            "follow",
            "why",
            "? help me",
            "ok",
            "plain",
            "ascii off",
            "wide 60",
            "wide off",
            "help",
            "term kernel",
            "find kernel",
            "map",
            "name Zoe",
            "notes",
            "answer",
            "hint",
            "go 1.4",
            "next",
            "\"back\"");

    private final Random random = new Random(20261125);

    @Test
    void whatever_is_typed_the_room_is_the_sum_of_its_events_and_nothing_is_told_before_its_time() {
        for (int session = 0; session < SESSIONS; session++) {
            var script = new RoomScript(RoomScript.COURSE, new CoursePlace("lessons/01-one-kernel", 0));
            script.play("""
                    Ada 80x24 joins
                    Bo 40x20 ascii joins
                    Cleo 80x24 plain joins
                    Dora phone joins
                    """);
            var pages = new SentPages(new RoomView(script.route, "One kernel for all", "Anna"));
            for (int step = 0; step < STEPS; step++) {
                step(script, pages);
            }
        }
    }

    private void step(RoomScript script, SentPages pages) {
        Room before = script.room();
        int saved = script.saved.size();
        Map<String, Integer> sent = script.terminals.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().updates.size()));
        int projected = script.projections.size();
        int shown = script.terminals.get("Dora").pages.size();
        String line = line(script);
        script.line(line);
        Room after = script.room();
        assertEquals(after, Room.of(script.saved), line);
        List<RoomEvent> news = script.saved.subList(saved, script.saved.size());
        if (news.isEmpty()) {
            assertEquals(before, after, line + " left no event");
        }
        closedVotesStay(before, after, line);
        script.terminals.forEach((name, terminal) -> toldNothing(
                script,
                after,
                terminal.updates.subList(sent.get(name), terminal.updates.size()),
                name + " after " + line));
        List<AttendeePage> dora = script.terminals.get("Dora").pages;
        dora.subList(shown, dora.size())
                .forEach(page -> toldNothing(script, after, pages.phone(page), "phone: " + line));
        script.projections
                .subList(projected, script.projections.size())
                .forEach(screen -> toldNothing(script, after, pages.projector(screen), "projector: " + line));
    }

    private String line(RoomScript script) {
        String name = List.of("Ada", "Bo", "Cleo", "Dora").get(random.nextInt(4));
        boolean here =
                script.room().attendees().get(script.terminals.get(name).id).here();
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> "anna> " + INSTRUCTOR.get(random.nextInt(INSTRUCTOR.size()));
            case 3 -> here ? name + " types " + ATTENDEE.get(2 + random.nextInt(6)) : "wait 3";
            case 4 -> here && random.nextInt(5) == 0 ? name + " leaves" : "wait 2";
            case 5 -> here ? "wait 1" : name + " returns";
            default -> name + "> " + ATTENDEE.get(random.nextInt(ATTENDEE.size()));
        };
    }

    private static void closedVotesStay(Room before, Room after, String line) {
        before.votes().forEach((vote, record) -> {
            if (record.closed().isPresent()) {
                assertEquals(record.ballots(), after.votes().get(vote).ballots(), line);
            }
        });
    }

    /** What must not be told now; none once everybody may know the answer. */
    private static List<String> secrets(RoomScript script, Room room) {
        if (!(room.phase() instanceof Voting voting) || voting.is(VotePhase.REVEALED)) {
            return List.of();
        }
        Question question = script.route.question(voting.place()).orElseThrow();
        if (room.revealed(question.key())) {
            return List.of();
        }
        List<String> secrets = new ArrayList<>(List.of("Right.", "Not right", "Partly right", "% right", "The answer"));
        question.explanations().forEach(feedback -> secrets.add(feedback.why().text()));
        if (!voting.countsShown()) {
            secrets.addAll(List.of("\u2588", "##", "class=\"bars\""));
        }
        secrets.removeIf(String::isBlank);
        return secrets;
    }

    /** While a question is being asked, nothing of its solution and no distribution reaches a terminal. */
    private static void toldNothing(RoomScript script, Room room, List<TerminalUpdate> updates, String context) {
        for (TerminalUpdate update : updates) {
            String text =
                    update.lines().stream().map(each -> each.text().strip()).collect(Collectors.joining(" "));
            secrets(script, room).forEach(secret -> assertFalse(text.contains(secret), context + " saw: " + text));
        }
    }

    /** The same for a page. */
    private static void toldNothing(RoomScript script, Room room, String html, String context) {
        assertTrue(html.length() < LONGEST_PAGE, context + " sends too much: " + html.length());
        String text = html.replaceAll("<[^>]*+>|\\s++", " ");
        secrets(script, room)
                .forEach(secret -> assertFalse(
                        html.contains(secret) || text.contains(HtmlEncoder.text(secret)), context + " sends: " + html));
    }

    @Test
    void an_answer_that_cannot_be_saved_is_said_not_to_be_saved() {
        var script = new RoomScript(RoomScript.COURSE, new CoursePlace("lessons/01-one-kernel", 1));
        script.play("""
                Ada 80x24 joins
                anna>
                anna> ask
                """);
        script.trouble = Optional.of("The disk is full.");
        script.play("""
                Ada> a
                look
                """);
        assertTrue(script.seenBy("Ada").contains("could not be saved"), script.seenBy("Ada"));
        assertTrue(script.seenBy("anna").contains("The disk is full."), script.seenBy("anna"));
    }
}
