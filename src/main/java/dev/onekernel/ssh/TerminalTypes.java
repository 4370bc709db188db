package dev.onekernel.ssh;

import java.util.List;

/**
 * The kinds of terminals that understand what is sent to them. What a client calls its terminal comes from somebody else's computer, so
 * that only known names go further into the program.
 */
final class TerminalTypes {

    static final String DUMB = "dumb";

    private static final List<String> FAMILIES = List.of(
            "xterm",
            "screen",
            "tmux",
            "vt100",
            "vt102",
            "vt220",
            "vt320",
            "vt420",
            "linux",
            "rxvt",
            "alacritty",
            "ansi",
            "contour",
            "cygwin",
            "eterm",
            "foot",
            "ghostty",
            "gnome",
            "iterm",
            "iterm2",
            "kitty",
            "konsole",
            "mintty",
            "ms-terminal",
            "ms-vt100",
            "nsterm",
            "putty",
            "st",
            "terminator",
            "vte",
            "wezterm");

    private TerminalTypes() {}

    /** The name itself when the terminal is known, such as {@code xterm-256color}; else {@code dumb}. */
    static String known(String name) {
        boolean wellFormed = name.length() <= 40 && name.matches("[a-z0-9]+([.+_-][a-z0-9]+)*");
        return wellFormed && FAMILIES.stream().anyMatch(family -> isOf(family, name)) ? name : DUMB;
    }

    private static boolean isOf(String family, String name) {
        return name.equals(family) || name.startsWith(family + "-") || name.startsWith(family + ".");
    }
}
