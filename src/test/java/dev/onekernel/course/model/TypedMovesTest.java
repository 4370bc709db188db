package dev.onekernel.course.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.text.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedMovesTest {

    private static final List<ModelControl> CONTROLS = List.of(
            ModelControl.onOff("patch", Line.of("The patch"), Line.EMPTY),
            ModelControl.onOff("vms", Line.of("The VMs"), Line.EMPTY),
            ModelControl.choice("start", List.of("A1", "B")),
            ModelControl.number("period", List.of("100", "50", "0.5"), Line.EMPTY));

    private static final Setting INITIAL = new Setting(List.of(0, 0, 0, 0));

    private final TypedMoves moves = new TypedMoves(
            CONTROLS, INITIAL, value -> value.equals("A1") ? "App 1" : value.equals("B") ? "App 2" : value);

    private String after(String typed) {
        TypedMoves.Moves moved = moves.on(INITIAL, typed);
        return moved instanceof TypedMoves.Moves.Made made
                ? made.setting().values().toString()
                : ((TypedMoves.Moves.Unclear) moved).sentence();
    }

    @Test
    void a_number_or_a_name_turns_a_switch() {
        assertEquals("[1, 0, 0, 0]", after("1"));
        assertEquals("[0, 1, 0, 0]", after("VMs"));
        assertEquals("[0, 1, 0, 0]", after("turn vms on"));
        assertEquals("[0, 0, 0, 0]", after("set vms off"));
        assertEquals("[0, 0, 0, 0]", after("vms, vms"));
    }

    @Test
    void several_moves_can_stand_in_one_line() {
        assertEquals("[1, 1, 0, 0]", after("1 2"));
        assertEquals("[1, 1, 0, 0]", after("patch  vms"));
        assertEquals("[1, 0, 1, 1]", after("1, start B, set period 50"));
        assertEquals("[0, 1, 0, 0]", after("1, reset, 2"));
    }

    @Test
    void a_choice_takes_its_value_by_id_or_label_and_its_name_alone_takes_the_next_one() {
        assertEquals("[0, 0, 1, 0]", after("start b"));
        assertEquals("[0, 0, 1, 0]", after("start App 2"));
        assertEquals("[0, 0, 1, 0]", after("App 2"));
        assertEquals("[1, 0, 1, 0]", after("patch b"));
        assertEquals("[0, 0, 1, 0]", after("start"));
        assertEquals("[0, 0, 0, 2]", after("4 0.5"));
    }

    @Test
    void what_is_unclear_is_answered_with_what_could_be_typed() {
        assertEquals("period can be 100, 50, 0.5.", after("set period 70"));
        assertEquals("start can be App 1, App 2.", after("start C"));
        assertEquals("Did you mean patch?", after("pach"));
        assertEquals("Type a number from 1 to 4, or one of: patch, vms, start, period, reset.", after("5"));
        assertEquals("Type a number from 1 to 4, or one of: patch, vms, start, period, reset.", after(","));
    }

    @Test
    void what_is_written_for_a_setting_leads_to_it() {
        for (int a = 0; a < 2; a++) {
            for (int start = 0; start < 2; start++) {
                for (int period = 0; period < 3; period++) {
                    Setting setting = new Setting(List.of(a, 1 - a, start, period));
                    assertEquals(new TypedMoves.Moves.Made(setting), moves.on(INITIAL, moves.typed(setting)));
                }
            }
        }
        assertEquals("reset", moves.typed(INITIAL));
    }
}
