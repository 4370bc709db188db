package dev.onekernel.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.QuestionKey;
import dev.onekernel.room.Ballot.CastKind;
import dev.onekernel.room.Decision.Confirmation;
import dev.onekernel.room.RoomEvent.AnswerShown;
import dev.onekernel.room.RoomEvent.AttendeeJoined;
import dev.onekernel.room.RoomEvent.CalledBack;
import dev.onekernel.room.RoomEvent.FreeWalkStarted;
import dev.onekernel.room.RoomEvent.ScreenShown;
import dev.onekernel.room.RoomEvent.SessionEnded;
import dev.onekernel.room.RoomEvent.VoteCast;
import dev.onekernel.room.RoomEvent.VoteClosed;
import dev.onekernel.room.RoomEvent.VoteOpened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InstructorCommandsTest {

    private static final Instant NOW = RoomScript.START.plusSeconds(60);
    private static final String LESSON = "lessons/01-one-kernel";
    private static final CoursePlace TEXT = new CoursePlace(LESSON, 0);
    private static final CoursePlace ASKS = new CoursePlace(LESSON, 1);
    private static final CoursePlace LAST = new CoursePlace("lessons/04-by-hand", 1);

    private final RoomScript script = new RoomScript(RoomScript.COURSE, TEXT);
    private final CourseRoute route = script.route;
    private final InstructorCommands commands = new InstructorCommands(route, () -> JoinCode.random(new Random(1)));
    private final QuestionKey question = route.question(ASKS).orElseThrow().key();

    /**
     * What every command does in every phase: the events that follow, {@code -} for a refusal, and {@code ?} in front where the
     * instructor is asked to confirm first.
     */
    private static final String TABLE = """
            phase     | enter          | next          | back           | go 1.1         | ask         | close  | again  | counts | reveal          | free all | call   | end
            lobby     | moved          | moved         | -              | moved          | -           | -      | -      | -      | -               | freed    | -      | ended
            text      | moved          | moved         | -              | moved          | -           | -      | -      | -      | -               | freed    | -      | ended
            unasked   | asked1         | moved         | moved          | moved          | asked1      | -      | -      | -      | -               | freed    | -      | ended
            asked     | moved+asked1   | moved         | moved          | moved          | asked2      | -      | -      | -      | -               | freed    | -      | ended
            last      | -              | -             | moved          | moved          | -           | -      | -      | -      | -               | freed    | -      | ended
            open      | ?closed        | -             | ?closed+moved  | ?closed+moved  | -           | closed | -      | -      | ?closed+revealed | -       | -      | closed+ended
            answered  | closed         | -             | ?closed+moved  | ?closed+moved  | -           | closed | -      | -      | ?closed+revealed | -       | -      | closed+ended
            discuss   | asked2         | moved         | moved          | moved          | -           | -      | asked2 | counted | revealed       | freed    | -      | ended
            closed    | revealed       | moved         | moved          | moved          | -           | -      | asked2 | counted | revealed       | freed    | -      | ended
            counted   | revealed       | moved         | moved          | moved          | -           | -      | asked2 | -      | revealed        | freed    | -      | ended
            revealed  | moved+asked1   | moved         | moved          | moved          | -           | -      | asked2 | -      | -               | freed    | -      | ended
            walking   | called         | called+moved  | called+moved   | called+moved   | called+asked1 | -    | -      | -      | -               | freed    | called | ended
            ended     | -              | -             | -              | -              | -           | -      | -      | -      | -               | -        | -      | -
            """;

    private Room room(String phase) {
        var events = new ArrayList<RoomEvent>(script.saved);
        var vote = new Vote(question, 1);
        var shown = new ScreenShown(NOW, ASKS);
        var opened = new VoteOpened(NOW, ASKS, vote);
        var closed = new VoteClosed(NOW, vote);
        var revealed = new AnswerShown(NOW, vote);
        for (int i = 0; i < 6; i++) {
            events.add(new AttendeeJoined(NOW, "id" + i, "Name " + i, "hash" + i));
        }
        Map<String, List<RoomEvent>> more = Map.ofEntries(
                Map.entry("lobby", List.of()),
                Map.entry("text", List.of(new ScreenShown(NOW, TEXT))),
                Map.entry("unasked", List.of(shown)),
                Map.entry("asked", List.of(shown, opened, closed, revealed, shown)),
                Map.entry("last", List.of(new ScreenShown(NOW, LAST))),
                Map.entry("open", List.of(shown, opened)),
                Map.entry("answered", with(List.of(shown, opened), votes(vote, 6, 3))),
                Map.entry("discuss", with(with(List.of(shown, opened), votes(vote, 6, 3)), List.of(closed))),
                Map.entry("closed", with(with(List.of(shown, opened), votes(vote, 6, 6)), List.of(closed))),
                Map.entry("counted", List.of(shown, opened, closed, new RoomEvent.CountsShown(NOW, vote))),
                Map.entry("revealed", List.of(shown, opened, closed, revealed)),
                Map.entry("walking", List.of(shown, new FreeWalkStarted(NOW, FreeScope.SEEN, 0))),
                Map.entry("ended", List.of(shown, new SessionEnded(NOW))));
        events.addAll(more.get(phase));
        return Room.of(events);
    }

    private static List<RoomEvent> with(List<RoomEvent> first, List<RoomEvent> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<RoomEvent> votes(Vote vote, int count, int right) {
        var votes = new ArrayList<RoomEvent>();
        for (int i = 0; i < count; i++) {
            boolean isRight = i < right;
            votes.add(new VoteCast(NOW, "id" + i, vote, isRight ? "0" : "1", isRight ? 1 : 0, false, CastKind.SENT));
        }
        return votes;
    }

    @TestFactory
    Stream<DynamicTest> every_command_does_in_every_phase_what_the_table_says() {
        List<String[]> rows =
                TABLE.lines().map(line -> line.split("\\s*\\|\\s*")).toList();
        String[] head = rows.get(0);
        return rows.stream()
                .skip(1)
                .flatMap(row -> Stream.iterate(1, column -> column < head.length, column -> column + 1)
                        .map(column -> DynamicTest.dynamicTest(
                                row[0].strip() + ": " + head[column],
                                () -> assertEquals(
                                        row[column].strip(),
                                        outcome(room(row[0].strip()), head[column].strip()),
                                        row[0] + " " + head[column]))));
    }

    private String outcome(Room room, String word) {
        String line = word.equals("enter") ? "" : word;
        Decision decision = commands.decide(room, line, Optional.empty(), NOW);
        if (decision.confirmation().isPresent()) {
            assertTrue(decision.events().isEmpty());
            assertFalse(decision.sentence().isEmpty(), "what Enter would do has to be said");
            return "?"
                    + kinds(commands.decide(room, "", decision.confirmation(), NOW.plusSeconds(5))
                            .events());
        }
        if (decision.events().isEmpty()) {
            assertFalse(decision.sentence().isEmpty(), "a refusal needs a sentence");
            return "-";
        }
        return kinds(decision.events());
    }

    private static String kinds(List<RoomEvent> events) {
        return events.stream()
                .map(event -> {
                    String kind = RoomEventJson.write(event).replaceAll(".*?\"event\":\"([a-z]+)\".*", "$1");
                    return event instanceof VoteOpened opened
                            ? kind + opened.vote().round()
                            : kind;
                })
                .collect(Collectors.joining("+"));
    }

    @Test
    void a_confirmation_is_forgotten_after_five_seconds() {
        Room room = room("open");
        Optional<Confirmation> pending =
                commands.decide(room, "", Optional.empty(), NOW).confirmation();
        Decision late = commands.decide(room, "", pending, NOW.plusSeconds(6));
        assertEquals(List.of(), late.events());
        assertTrue(late.confirmation().isPresent());
    }

    @Test
    void saying_the_same_again_confirms_it_as_well() {
        Room room = room("open");
        Optional<Confirmation> pending =
                commands.decide(room, "back", Optional.empty(), NOW).confirmation();
        assertEquals(
                "closed+moved",
                kinds(commands.decide(room, "back", pending, NOW).events()));
        assertEquals(List.of(), commands.decide(room, "reveal", pending, NOW).events());
    }

    @Test
    void what_a_clicker_shows_next_is_expected_as_well_as_what_enter_does() {
        assertEquals(
                List.of("asked1", "moved"),
                commands.expected(room("unasked"), NOW).stream()
                        .map(decision -> kinds(decision.events()))
                        .toList());
    }

    @Test
    void a_mistyped_word_is_recognized() {
        assertEquals(
                "\"reveel\" is not a command. Did you mean reveal?",
                commands.decide(room("closed"), "reveel", Optional.empty(), NOW).sentence());
    }

    @Test
    void the_last_screen_of_a_unit_leads_to_the_next_unit() {
        Room room = Room.of(with(script.saved, List.of(new ScreenShown(NOW, new CoursePlace(LESSON, 3)))));
        assertEquals(
                List.of(new ScreenShown(NOW, new CoursePlace("quizzes/01-one-kernel", 0))),
                commands.decide(room, "next", Optional.empty(), NOW).events());
    }

    @Test
    void people_are_found_by_the_beginning_of_their_names() {
        Room room = Room.of(with(
                script.saved,
                List.of(
                        new AttendeeJoined(NOW, "a", "Ada", "1"),
                        new AttendeeJoined(NOW, "b", "Anna Lee", "2"),
                        new RoomEvent.HelpAsked(NOW, "b", ""))));
        assertEquals(
                "More than one name begins like that: Ada, Anna Lee.",
                commands.decide(room, "clear a", Optional.empty(), NOW).sentence());
        assertEquals(
                List.of(new RoomEvent.HelpGiven(NOW, "b")),
                commands.decide(room, "clear ann", Optional.empty(), NOW).events());
        assertEquals(
                List.of(new RoomEvent.AttendeeRenamed(NOW, "b", "ada (2)")),
                commands.decide(room, "rename anna lee ada", Optional.empty(), NOW)
                        .events());
        assertEquals(
                "No one here is called \"Adda\". Did you mean Ada?",
                commands.decide(room, "ban Adda", Optional.empty(), NOW).sentence());
    }

    @Test
    void calling_back_returns_to_a_closed_vote() {
        Room closed = room("closed");
        Room walking = closed.with(List.of(new FreeWalkStarted(NOW, FreeScope.SEEN, 0)));
        assertEquals(closed.phase(), walking.with(List.of(new CalledBack(NOW))).phase());
    }

    @Test
    void help_lists_every_word_and_each_is_understood() {
        for (InstructorCommand command : InstructorCommand.values()) {
            String sentence = commands.decide(room("lobby"), command.word(), Optional.empty(), NOW)
                    .sentence();
            assertFalse(
                    sentence.contains("is not a command"),
                    Arrays.asList(command, sentence).toString());
        }
    }
}
