package dev.onekernel.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client says of its terminal. */
class TerminalTypesTest {

    @ParameterizedTest
    @CsvSource({
        "xterm-256color, xterm-256color",
        "tmux-256color, tmux-256color",
        "screen.xterm-256color, screen.xterm-256color",
        "xterm-kitty, xterm-kitty",
        "linux, linux",
        "vt100, vt100",
        "dumb, dumb",
        "'', dumb",
        "emacs, dumb",
        "xterm;reboot, dumb",
        "xtermite, dumb",
        "XTERM, dumb",
        "../xterm, dumb",
        "xterm-, dumb"
    })
    void only_terminals_that_are_known_go_further(String stated, String known) {
        assertEquals(known, TerminalTypes.known(stated));
    }

    @ParameterizedTest
    @CsvSource({"80, 24, 80, 24", "0, 0, 80, 24", "1, 1, 20, 5", "4294967295, 4294967295, 500, 300", "0, 50, 80, 50"})
    void a_window_has_a_size_that_can_be_drawn_for(long columns, long rows, int column, int row) {
        assertEquals(new WindowSize(column, row), WindowSize.stated(columns, rows));
    }
}
