package dev.onekernel.diagram.mermaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.diagram.model.SequenceChart;
import dev.onekernel.diagram.model.SequenceChart.Group;
import dev.onekernel.diagram.model.SequenceChart.Participant;
import dev.onekernel.diagram.model.SequenceChart.ParticipantShape;
import dev.onekernel.diagram.model.SequenceEvent;
import dev.onekernel.diagram.model.SequenceEvent.Activation;
import dev.onekernel.diagram.model.SequenceEvent.Arrow;
import dev.onekernel.diagram.model.SequenceEvent.ArrowHead;
import dev.onekernel.diagram.model.SequenceEvent.Creation;
import dev.onekernel.diagram.model.SequenceEvent.Deactivation;
import dev.onekernel.diagram.model.SequenceEvent.Destruction;
import dev.onekernel.diagram.model.SequenceEvent.FragmentEnd;
import dev.onekernel.diagram.model.SequenceEvent.FragmentStart;
import dev.onekernel.diagram.model.SequenceEvent.Message;
import dev.onekernel.diagram.model.SequenceEvent.Note;
import dev.onekernel.diagram.model.SequenceEvent.OperandStart;
import dev.onekernel.diagram.model.SequenceEvent.Operator;
import dev.onekernel.diagram.model.SequenceEvent.Placement;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceParserTest {

    private static final Arrow PLAIN = new Arrow(false, ArrowHead.NONE, ArrowHead.FILLED, false, false);
    private static final Arrow ANSWER = new Arrow(true, ArrowHead.NONE, ArrowHead.FILLED, false, false);

    private static ParsedChart parsed(String statements) {
        return MermaidParser.parse("sequenceDiagram\n" + statements);
    }

    private static SequenceChart chart(String statements) {
        ParsedChart parsed = parsed(statements);
        assertEquals(List.of(), parsed.faults());
        return (SequenceChart) parsed.chart().orElseThrow();
    }

    private static List<SequenceEvent> events(String statements) {
        return chart(statements).events();
    }

    private static Message message(String from, String to, String text) {
        return new Message(from, to, List.of(text), PLAIN, "");
    }

    private static List<String> labels(SequenceChart chart) {
        return chart.participants().stream()
                .map(participant -> String.join("/", participant.label()))
                .toList();
    }

    private static void assertFault(String statements, int line, int column, String sentence) {
        assertEquals(
                List.of(new Fault(line, column, sentence)), parsed(statements).faults());
    }

    @Test
    void participants_stand_in_the_order_in_which_they_are_named() {
        assertEquals(
                List.of(
                        new Participant("B", List.of("Bob"), ParticipantShape.PARTICIPANT),
                        new Participant("A", List.of("Alice", "Johnson"), ParticipantShape.ACTOR),
                        new Participant("a third one", List.of("a third one"), ParticipantShape.PARTICIPANT)),
                chart("participant B as Bob\nactor A as Alice<br/>Johnson\nA->>a third one: hi")
                        .participants());
    }

    @Test
    void a_participant_may_have_properties() {
        assertEquals(
                List.of(
                        new Participant("API", List.of("Public API"), ParticipantShape.BOUNDARY),
                        new Participant("DB", List.of("Outside"), ParticipantShape.DATABASE),
                        new Participant("Q", List.of("Q"), ParticipantShape.QUEUE)),
                chart("""
                        participant API@{ "type" : "boundary", "alias": "Public API" }
                        participant DB@{ "type": "database", "alias": "Inside" } as Outside
                        participant Q@{
                          "type": "queue"
                        }
                        """).participants());
    }

    @Test
    void every_arrow_has_its_line_and_its_heads() {
        assertArrow("->", false, ArrowHead.NONE, ArrowHead.NONE);
        assertArrow("-->", true, ArrowHead.NONE, ArrowHead.NONE);
        assertArrow("->>", false, ArrowHead.NONE, ArrowHead.FILLED);
        assertArrow("-->>", true, ArrowHead.NONE, ArrowHead.FILLED);
        assertArrow("<<->>", false, ArrowHead.FILLED, ArrowHead.FILLED);
        assertArrow("<<-->>", true, ArrowHead.FILLED, ArrowHead.FILLED);
        assertArrow("-x", false, ArrowHead.NONE, ArrowHead.CROSS);
        assertArrow("--X", true, ArrowHead.NONE, ArrowHead.CROSS);
        assertArrow("-)", false, ArrowHead.NONE, ArrowHead.OPEN);
        assertArrow("--)", true, ArrowHead.NONE, ArrowHead.OPEN);
        for (String top : List.of("|\\", "\\\\")) {
            assertArrow("-" + top, false, ArrowHead.NONE, ArrowHead.UPPER_HALF);
            assertArrow("--" + top, true, ArrowHead.NONE, ArrowHead.UPPER_HALF);
        }
        for (String bottom : List.of("|/", "//")) {
            assertArrow("-" + bottom, false, ArrowHead.NONE, ArrowHead.LOWER_HALF);
            assertArrow("--" + bottom, true, ArrowHead.NONE, ArrowHead.LOWER_HALF);
        }
        for (String top : List.of("/|", "//")) {
            assertArrow(top + "-", false, ArrowHead.UPPER_HALF, ArrowHead.NONE);
            assertArrow(top + "--", true, ArrowHead.UPPER_HALF, ArrowHead.NONE);
        }
        for (String bottom : List.of("\\|", "\\\\")) {
            assertArrow(bottom + "-", false, ArrowHead.LOWER_HALF, ArrowHead.NONE);
            assertArrow(bottom + "--", true, ArrowHead.LOWER_HALF, ArrowHead.NONE);
        }
    }

    private static void assertArrow(String written, boolean dotted, ArrowHead start, ArrowHead end) {
        var arrow = new Arrow(dotted, start, end, false, false);
        var expected = List.of(new Message("A", "B", List.of("hi"), arrow, ""));
        assertEquals(expected, events("A" + written + "B: hi"), written);
        assertEquals(expected, events("A " + written + " B : hi"), written);
    }

    @Test
    void an_arrow_may_start_and_end_at_a_circle() {
        assertEquals(
                List.of(true, false, false, true, true, true),
                events("A()->>B: 1\nA->>()B: 2\nA()->>()B: 3").stream()
                        .map(event -> ((Message) event).arrow())
                        .flatMap(arrow -> List.of(arrow.circleAtStart(), arrow.circleAtEnd()).stream())
                        .toList());
    }

    @Test
    void names_may_hold_dashes_blanks_brackets_and_slashes() {
        assertEquals(
                List.of(message("web-app (TCP/IP)", "endpoint of a user", "x")),
                events("web-app (TCP/IP)->>endpoint of a user: x"));
    }

    @Test
    void a_keyword_is_a_name_where_an_arrow_follows_but_a_fault() {
        ParsedChart parsed = parsed("Note->>end user: y");
        assertEquals(
                List.of(message("Note", "end user", "y")),
                ((SequenceChart) parsed.chart().orElseThrow()).events());
        String sentence = "' starts with a keyword of Mermaid: messages and notes cannot use this name.";
        assertEquals(
                List.of(new Fault(2, 1, "'Note" + sentence), new Fault(2, 8, "'end user" + sentence)), parsed.faults());
    }

    @Test
    void what_else_mermaid_refuses_in_a_name_or_a_note_is_a_fault() {
        assertFault("A->>/etc/hosts: x", 2, 5, "A name cannot hold '+', or start with a slash or a bracket.");
        assertFault("A->>B+C: x", 2, 5, "A name cannot hold '+', or start with a slash or a bracket.");
        assertFault(
                "note over A,B,C: x", 2, 11, "A note lies over one participant or over two: the first and the last.");
        assertEquals(
                List.of(),
                parsed("A->>api/v1 (x): y\nparticipant end\nactivate end").faults());
    }

    @Test
    void a_comment_may_stand_behind_the_word_that_names_the_kind() {
        ParsedChart parsed = MermaidParser.parse("sequenceDiagram %% of a start\nA->>B: x\n");
        assertEquals(List.of(), parsed.faults());
    }

    @Test
    void the_text_ends_at_a_line_a_semicolon_or_a_comment() {
        assertEquals(
                List.of(message("A", "B", "one: two"), message("B", "A", "three"), message("A", "B", "♥; and #")),
                events("A->>B: one: two; B->>A: three # four\n# five\n%% six\nA->>B: #9829;#59; and #35;"));
        assertEquals(
                List.of(new Message("A", "B", List.of("\"one\"", "two <b>"), PLAIN, "")),
                events("A->>B: wrap: \"one\"<BR>two <b>"));
        assertEquals(List.of(new Message("A", "B", List.of(), PLAIN, "")), events("A->>B:"));
    }

    @Test
    void plus_and_minus_activate_the_receiver_and_deactivate_the_sender() {
        var expected = List.of(
                message("A", "B", "hi"),
                new Activation("B"),
                new Message("B", "A", List.of("yes"), ANSWER, ""),
                new Deactivation("B"));
        assertEquals(expected, events("A->>+B: hi\nB-->>-A: yes"));
        assertEquals(expected, events("A->>B: hi\nactivate B\nB-->>A: yes\ndeactivate B"));
        assertFault("A->>B: x\ndeactivate A", 3, 1, "'A' is not active here.");
        assertFault("A->>B: x\nactivate C", 3, 10, "The participant 'C' is not known yet.");
    }

    @Test
    void notes_lie_beside_or_over_participants() {
        assertEquals(
                List.of(
                        new Note(Placement.LEFT, "A", "A", List.of("one")),
                        new Note(Placement.RIGHT, "B", "B", List.of("two", "lines")),
                        new Note(Placement.OVER, "A", "A", List.of("three")),
                        new Note(Placement.OVER, "A", "B", List.of("four"))),
                events("""
                        participant A
                        Note left of A: one
                        note right of B: two<br>lines
                        NOTE OVER A: three
                        note over B,A: four
                        """));
        assertFault("note over A", 2, 1, "Expected a note such as 'note over A,B: text'.");
        assertFault(
                "note under A: x", 2, 6, "Expected 'left of', 'right of' or 'over' behind 'note', found 'under A: x'.");
    }

    @Test
    void fragments_nest() {
        assertEquals(
                List.of(
                        new FragmentStart(Operator.LOOP, List.of("every minute")),
                        new FragmentStart(Operator.ALT, List.of("is sick")),
                        message("A", "B", "no"),
                        new OperandStart(List.of("is well")),
                        new FragmentEnd(),
                        new FragmentEnd(),
                        new FragmentStart(Operator.PAR, List.of()),
                        new OperandStart(List.of()),
                        new FragmentEnd(),
                        new FragmentStart(Operator.CRITICAL, List.of("x")),
                        new OperandStart(List.of("y")),
                        new FragmentEnd(),
                        new FragmentStart(Operator.OPT, List.of("z")),
                        new FragmentEnd(),
                        new FragmentStart(Operator.BREAK, List.of()),
                        new FragmentEnd(),
                        new FragmentStart(Operator.RECT, List.of()),
                        new FragmentEnd()),
                events("""
                        loop every minute
                          alt is sick
                            A->>B: no
                          else is well
                          end
                        end
                        par
                        and
                        end
                        critical x
                        option y
                        end
                        opt z
                        end
                        break
                        end
                        rect rgb(0, 255, 0)
                        end
                        """));
    }

    @Test
    void fragments_that_do_not_fit_together_are_faults() {
        assertFault("loop x\nA->>B: y", 2, 1, "This 'loop' is never closed: expected 'end'.");
        assertFault("A->>B: y\nend", 3, 1, "There is nothing open here for this 'end' to close.");
        assertFault(
                "opt x\nelse y\nend",
                3,
                1,
                "This 'else' continues nothing, because no fragment of its kind is open here.");
        assertFault("opt x\nend if", 3, 5, "Expected the end of the line behind 'end', found 'if'.");
    }

    @Test
    void boxes_hold_their_participants_together() {
        SequenceChart chart = chart("""
                A->>C: hi
                box Purple Alice & John
                participant A
                participant J
                end
                box rgb(33, 66, 99)
                participant X
                end
                box Group without colour
                participant Y
                end
                """);
        assertEquals(List.of("A", "J", "C", "X", "Y"), labels(chart));
        assertEquals(
                List.of(
                        new Group(List.of("Alice & John"), List.of("A", "J")),
                        new Group(List.of(), List.of("X")),
                        new Group(List.of("Group without colour"), List.of("Y"))),
                chart.groups());
        assertFault(
                "box b\nparticipant A\nA->>B: x", 4, 1, "A box holds participants only: expected 'end' before this.");
        assertFault("box b\nparticipant A", 2, 1, "This 'box' is never closed: expected 'end'.");
        assertFault(
                "box b\nparticipant A\nend\nbox c\nparticipant A\nend",
                6,
                13,
                "'A' is in another box already: it stays there.");
    }

    @Test
    void messages_are_numbered_from_autonumber_on() {
        assertEquals(
                List.of("", "2", "3", "10", "15", "", "25", "0.5", "0.75"),
                events("""
                        A->>B: x
                        autonumber
                        A->>B: x
                        A->>B: x
                        autonumber 10 5
                        A->>B: x
                        A->>B: x
                        autonumber off
                        A->>B: x
                        autonumber
                        A->>B: x
                        autonumber 0.5 .25
                        A->>B: x
                        A->>B: x
                        """).stream().map(event -> ((Message) event).number()).toList());
        assertFault("autonumber on", 2, 12, "Expected 'off', or a first number and a step, found 'on'.");
    }

    @Test
    void participants_are_created_and_destroyed_by_messages() {
        assertEquals(
                List.of(
                        new Creation("C"),
                        message("A", "C", "hi"),
                        new Message(
                                "A",
                                "C",
                                List.of("bye"),
                                new Arrow(false, ArrowHead.NONE, ArrowHead.CROSS, false, false),
                                ""),
                        new Destruction("C")),
                events("participant A\ncreate actor C as Carl\nA->>C: hi\ndestroy C\nA-xC: bye"));
        assertFault("create participant C\nA->>B: hi", 3, 1, "Expected a message to 'C', which is created here.");
        assertFault("A->>B: x\ncreate participant B", 3, 20, "'B' takes part already and cannot be created.");
        assertFault(
                "A->>C: x\ndestroy C\nA->>B: hi", 3, 1, "The message behind this line does not lead to or from 'C'.");
    }

    @Test
    void titles_and_descriptions_are_read() {
        SequenceChart chart = (SequenceChart) MermaidParser.parse("""
                ---
                title: In front
                ---
                sequenceDiagram
                accTitle: A name
                accDescr {
                  Over two
                  lines
                }
                A->>B: hi
                """).chart().orElseThrow();
        assertEquals("In front", chart.title());
        assertEquals("A name", chart.accTitle());
        assertEquals("Over two lines", chart.accDescr());
        assertEquals("Inside", chart("title: Inside").title());
        assertEquals("Inside", chart("title Inside").title());
    }

    @Test
    void links_and_properties_are_set_aside() {
        assertEquals(
                List.of("A", "B"),
                labels(chart("link A: Dashboard @ https://example.org/a\nlinks B: {\"x\": \"y\"}\nproperties A: {}")));
    }

    @Test
    void what_is_no_statement_is_named_and_the_rest_is_read() {
        ParsedChart parsed = parsed("A->>B: one\nwhat is this\nA->>: two\nA->>B\nB->>A: three");
        assertEquals(
                List.of(
                        new Fault(
                                3,
                                1,
                                "Expected a message such as 'A->>B: text', or a keyword such as 'participant' or 'loop', found"
                                        + " 'what is this'."),
                        new Fault(4, 5, "Expected a participant behind the arrow, found nothing."),
                        new Fault(5, 6, "Expected ':' and a text behind 'B'.")),
                parsed.faults());
        assertEquals(3, ((SequenceChart) parsed.chart().orElseThrow()).events().size());
    }

    @Test
    void a_name_that_is_cut_is_a_fault() {
        String sentence = "This label is longer than 2000 characters: its end is left out.";
        assertFault("A->>" + "x".repeat(2_001) + ": y", 2, 5, sentence);
        assertFault("participant " + "x".repeat(2_001), 2, 13, sentence);
    }

    @Test
    void a_text_that_is_cut_is_a_fault() {
        assertFault(
                "A->>B:" + "x".repeat(2_001), 2, 7, "This label is longer than 2000 characters: its end is left out.");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_chart() {
        assertEquals(
                List.of(),
                MermaidParser.parse("\uFEFFsequenceDiagram\nA->>B: x\n").faults());
    }

    @Test
    void other_diagrams_are_named() {
        ParsedChart parsed = MermaidParser.parse("classDiagram\nA <|-- B\n");
        assertTrue(parsed.chart().isEmpty());
        assertEquals(
                List.of(new Fault(1, 1, "This is a class diagram; flowcharts and sequence diagrams are drawn.")),
                parsed.faults());
        assertEquals(
                List.of(new Fault(1, 1, "This is a state diagram; flowcharts and sequence diagrams are drawn.")),
                MermaidParser.parse("stateDiagram-v2\n[*] --> A\n").faults());
    }
}
