package dev.onekernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.text.LabelWrap.LongWords;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LabelWrapTest {

    @Test
    void a_long_word_makes_all_lines_wider_and_is_never_cut() {
        assertEquals(
                List.of("see the file", "/etc/containerd/config.toml", "first"),
                whole("see the file /etc/containerd/config.toml first", 10));
    }

    @Test
    void long_words_are_broken_where_their_parts_are_joined() {
        assertEquals(List.of("/etc/", "containerd/", "config.toml"), broken("/etc/containerd/config.toml", 11));
        assertEquals(List.of("get", "Config", "(uint8,", "bytes)"), broken("getConfig(uint8,bytes)", 7));
        assertEquals(List.of("a[key]", "[other]"), broken("a[key][other]", 8));
    }

    @Test
    void no_part_of_a_broken_word_is_punctuation_alone() {
        assertEquals(List.of("--no-", "trunc"), broken("--no-trunc", 6));
        assertEquals(List.of("/a/", "{id}/", "b"), broken("/a/{id}/b", 4));
    }

    @Test
    @Timeout(60)
    void a_million_marks_in_a_row_are_one_part_and_take_no_time_to_speak_of() {
        String rule = "-".repeat(1_000_000);
        assertEquals(List.of(rule), broken(rule, 10));
    }

    @Test
    void numbers_are_not_broken() {
        assertEquals(List.of("10.000,50"), broken("10.000,50", 4));
    }

    @Test
    void east_asian_text_parts_anywhere_but_before_closing_punctuation() {
        assertEquals(List.of("内核进", "程。"), whole("内核进程。", 8));
        assertTrue(LabelWrap.fitsWords(List.of("内核进程"), 2));
        assertFalse(LabelWrap.fitsWords(List.of("kernel"), 5));
    }

    @Test
    void the_lines_of_east_asian_text_are_of_about_the_same_length() {
        assertEquals(List.of("内核进程", "控制组"), whole("内核进程控制组", 12));
        assertEquals(List.of("コンテナ", "ランタイ", "ムの起動"), whole("コンテナランタイムの起動", 10));
        assertEquals(List.of("one two", "three"), whole("one two three", 8));
    }

    @Test
    void a_long_vowel_and_small_kana_start_no_line_and_an_opening_bracket_ends_none() {
        assertEquals(List.of("データ", "ベース"), whole("データベース", 8));
        assertEquals(List.of("进程", "（容", "器）"), whole("进程（容器）", 6));
    }

    @Test
    void a_number_stays_with_its_text_as_long_as_words_are_whole() {
        String numbered = "12." + LabelWrap.NO_BREAK + "validate the token";
        assertEquals(List.of("12. validate", "the token"), whole(numbered, 8));
        assertEquals(List.of("12.", "validate", "the", "token"), broken(numbered, 8));
    }

    private static List<String> whole(String written, int columns) {
        return LabelWrap.lines(List.of(written), columns, LongWords.WHOLE);
    }

    private static List<String> broken(String written, int columns) {
        return LabelWrap.lines(List.of(written), columns, LongWords.BROKEN);
    }
}
