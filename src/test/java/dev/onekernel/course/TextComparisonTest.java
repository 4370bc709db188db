package dev.onekernel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextComparisonTest {

    private static boolean passes(String accepted, String typed) {
        return TextComparison.suiting(List.of(accepted)).matches(accepted, typed);
    }

    @ParameterizedTest
    @CsvSource({
        "git branch -D topic, git branch -d topic",
        "chmod +x a.sh, chmod -x a.sh",
        "date >> log, date > log",
        ".gitignore, gitignore",
        "HEAD~2, HEAD^2",
        "C++, C#",
        "a && b, a || b",
        "getName, getname",
        "max_pids, MAX_PIDS",
        "/etc/passwd, etc passwd",
        "fork(), fork"
    })
    void what_looks_like_code_is_compared_exactly(String accepted, String typed) {
        assertTrue(passes(accepted, "  " + accepted + " "), accepted);
        assertFalse(passes(accepted, typed), typed);
    }

    @ParameterizedTest
    @CsvSource({
        "control group, Control-Group",
        "host's kernel, hosts kernel's",
        "copy-on-write, copy on write",
        "TCP/IP, tcp ip",
        "R&D, r d",
        "eBPF, ebpf",
        "macOS, MacOS",
        "GitHub, github",
        "OCI, oci"
    })
    void words_are_compared_without_case_and_punctuation(String accepted, String typed) {
        assertEquals(TextComparison.WORDS, TextComparison.suiting(List.of(accepted)), accepted);
        assertEquals(!typed.equals("hosts kernel's"), passes(accepted, typed), typed);
    }

    @Test
    void case_forgives_case_and_outer_blanks_only() {
        assertTrue(TextComparison.CASE.matches("ls -l", " LS  -L "));
        assertFalse(TextComparison.CASE.matches("ls -l", "ls l"));
    }

    @Test
    void a_pattern_has_to_match_the_whole_answer() {
        String pattern = "git (branch|br) -D \\w+";
        assertTrue(TextComparison.PATTERN.matches(pattern, " git br -D topic "));
        assertFalse(TextComparison.PATTERN.matches(pattern, "git br -D topic now"));
        assertFalse(TextComparison.PATTERN.matches(pattern, "git br -d topic"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|a)*b", "(.*)*x", "((a{30}){30})"})
    void no_pattern_takes_time_that_explodes(String pattern) {
        assertFalse(TextComparison.PATTERN.matches(pattern, "a".repeat(499) + "!"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "(?=a)", "a{1001}", "\\1"})
    void what_is_not_a_pattern_is_named_and_matches_nothing(String pattern) {
        assertTrue(TextComparison.PATTERN.fault(pattern).isPresent());
        assertFalse(TextComparison.PATTERN.matches(pattern, "a"));
    }
}
