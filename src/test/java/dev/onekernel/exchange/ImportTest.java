package dev.onekernel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of banks that other people wrote. */
class ImportTest {

    private static ImportedBank gift(String text) {
        return GiftReader.read(text, "Bank", Set.of("1.1"));
    }

    private static String only(ImportedBank bank) {
        assertEquals(1, bank.quizzes().size(), bank.toString());
        return bank.quizzes().get(0).yaml();
    }

    private static List<String> notes(ImportedBank bank) {
        return bank.notes().stream()
                .map(note -> note.line() + ": " + note.sentence())
                .toList();
    }

    @Test
    void the_examples_of_moodles_documentation_become_questions() {
        ImportedBank bank = gift("""
                // true/false
                ::Q1:: 1+1=2 {T}

                // multiple choice with specified feedback for right and wrong answers
                ::Q2:: What's between orange and green in the spectrum?
                { =yellow # right; good! ~red # wrong, it's yellow ~blue # wrong, it's yellow }

                // fill-in-the-blank
                ::Q3:: Two plus {=two =2} equals four.

                // matching
                ::Q4:: Which animal eats which food? { =cat -> cat food =dog -> dog food }

                // math range question
                ::Q5:: What is a number from 1 to 5? {#3:2}

                // multiple numeric answers with partial credit and feedback
                ::Q6:: When was Ulysses S. Grant born? {#
                         =1822:0      # Correct! Full credit
                         =%50%1822:2  # He was born in 1822. Half credit for being close.
                }

                // essay
                ::Q7:: How are you? {}
                """);
        assertEquals("""
                title: Bank
                questions:
                  # true/false
                  - id: Q1
                    type: true-false
                    ask: 1+1=2
                    answer: true
                  # multiple choice with specified feedback for right and wrong answers
                  - id: Q2
                    type: choice
                    ask: What's between orange and green in the spectrum?
                    options:
                      - text: yellow
                        correct: true
                        why: right; good!
                      - text: red
                        why: wrong, it's yellow
                      - text: blue
                        why: wrong, it's yellow
                  # fill-in-the-blank
                  - id: Q3
                    type: blanks
                    ask: Two plus {1} equals four.
                    blanks:
                      - accept:
                          - two
                          - 2
                  # matching
                  - id: Q4
                    type: match
                    ask: Which animal eats which food?
                    pairs:
                      - left: cat
                        right: cat food
                      - left: dog
                        right: dog food
                  # math range question
                  - id: Q5
                    type: number
                    ask: What is a number from 1 to 5?
                    answer: 3
                    tolerance: 2
                  # multiple numeric answers with partial credit and feedback
                  - id: Q6
                    type: number
                    ask: When was Ulysses S. Grant born?
                    answer: 1822
                    why: Correct! Full credit
                """, only(bank).replace("# essay\n", ""));
        assertEquals(
                List.of(
                        "18: Of several right numbers, the first is taken; partly right ones count as wrong.",
                        "24: An essay has no answer to compare with, so it is left out. Ask for a word, a number or a choice."),
                notes(bank));
    }

    @Test
    void html_becomes_markdown_and_what_cannot_be_shown_is_named() {
        ImportedBank bank = gift(
                "::a::[html]<p>Which <b>part</b> of <code>a*b</code>?</p><ul><li>one</li><li>two &amp; three</li></ul><img src\\=\"x\">"
                        + "{ =<i>this</i> ~that }");
        String yaml = only(bank);
        assertTrue(yaml.contains("Which **part** of `a*b`?\n\n      - one\n      - two & three\n"), yaml);
        assertTrue(yaml.contains("- text: \"*this*\""), yaml);
        assertEquals(List.of("1: The HTML element <img> is left out; its text stays."), notes(bank));
    }

    @Test
    void what_is_not_closed_is_named_with_its_line_and_the_other_questions_are_read() {
        ImportedBank bank = gift("A? {=a ~b}\n\nB? {=a ~b\n\nC} ?\n\nD? {=a {x} ~b}\n\nE? {=a ~b}\n");
        assertEquals(2, bank.size());
        assertEquals(
                List.of(3, 5, 7),
                bank.notes().stream().map(ImportedBank.ImportNote::line).toList());
        assertTrue(notes(bank).get(0).contains("never closed"), notes(bank).toString());
    }

    @Test
    void an_answer_with_a_star_becomes_a_pattern() {
        String yaml = only(gift("Which? {=*kernel* =a \\\\* b}"));
        assertTrue(yaml.contains("compare: pattern"), yaml);
        assertTrue(yaml.contains("(?i).*kernel.*"), yaml);
        assertTrue(yaml.contains("(?i)a \\* b"), yaml);
        assertTrue(yaml.contains("answer: a * b"), yaml);
    }

    @Test
    void comments_and_tags_stay_beside_their_question_and_known_tags_become_keys() {
        String yaml = only(gift("""
                // question: 12  name: made by Moodle
                // Asked in the exam of 2024.
                // [id:ok] [tag:objective 1.1] [tag:objective 9.9] [tag:hard] [tag:exam\\]]
                Which? {=a ~b}
                """));
        assertTrue(yaml.contains("""
                  # Asked in the exam of 2024.
                  # Tags: objective 9.9, exam]
                  - id: ok
                """), yaml);
        assertTrue(yaml.contains("    objective: 1.1\n    difficulty: 3\n"), yaml);
        assertFalse(yaml.contains("made by Moodle"), yaml);
    }

    @Test
    void questions_without_a_name_get_one_of_their_first_words_and_each_another() {
        String yaml =
                only(gift("Which \u00e4pple is it? {=a ~b}\n\nWhich \u00e4pple is it? {=a ~b}\n\n\u6f22 {=a ~b}"));
        assertTrue(yaml.contains("- id: which-apple-is-it\n"), yaml);
        assertTrue(yaml.contains("- id: which-apple-is-it-2\n"), yaml);
        assertTrue(yaml.contains("- id: question\n"), yaml);
    }

    @Test
    void a_cell_that_looks_like_a_formula_is_harmless_and_comes_back() throws Exception {
        List<String> cells = List.of(
                "=1+1",
                "+a",
                "-b",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "'=1",
                "''@",
                "-5",
                "'",
                "it's",
                "\uff1dA1",
                "a,\"b\"\nc");
        String row = Csv.row(cells);
        assertTrue(row.startsWith("'=1+1,'+a,'-b,'@SUM(A1),\"'\tx\",\"'\rx\",''=1,'''@,-5,',it's,'\uff1dA1,"), row);
        assertEquals(cells, Csv.parse(row).get(0).cells());
    }

    @Test
    void a_table_of_a_spreadsheet_may_use_semicolons_and_have_its_columns_in_any_order() {
        ImportedBank bank = CsvReader.read(
                "type;ask;option 1;option 2;answer;colour\r\nchoice;Which?;this;that;2;red\r\n\r\nessay;How?;;;\r\n",
                "Table",
                Set.of());
        assertTrue(only(bank).contains("      - text: that\n        correct: true\n"), only(bank));
        assertEquals(
                List.of(
                        "1: The column \"colour\" is not known, so it is left out.",
                        "4: \"essay\" is not a type of question, so it is left out. The types are: choice, several, true-false,"
                                + " order, match, text, number, blanks, gap to type, gap to choose."),
                notes(bank));
    }

    @Test
    void a_quote_that_is_never_closed_is_named_where_it_begins() {
        ImportedBank bank = CsvReader.read("type,ask\nchoice,\"Which?\nand more", "Table", Set.of());
        assertEquals(0, bank.size());
        assertTrue(
                notes(bank).get(0).startsWith("2: The cell that begins with a quote in line 2 is never closed."),
                notes(bank).toString());
    }

    @Test
    void a_file_in_another_encoding_is_refused_in_a_sentence(@TempDir Path folder) throws IOException {
        assertRefused(
                folder, "A? {=\u00e4 ~b}".getBytes(StandardCharsets.UTF_16), "is written in UTF-16. Save it as UTF-8.");
        assertRefused(folder, "A?\n{=\u00e4 ~b}".getBytes(StandardCharsets.ISO_8859_1), "Line 2 of ");
        assertRefused(folder, "A? {=a\u0000 ~b}".getBytes(StandardCharsets.UTF_8), "holds a NUL byte");
        assertRefused(folder, new byte[17 * 1024 * 1024], "is longer than 16 MB");
        Path marked = Files.write(folder.resolve("bom"), "\ufeffA? {=a ~b}".getBytes(StandardCharsets.UTF_8));
        assertEquals("A? {=a ~b}", BankFile.read(marked));
    }

    private static void assertRefused(Path folder, byte[] bytes, String reason) throws IOException {
        Path file = Files.write(folder.resolve("bank"), bytes);
        String sentence =
                assertThrows(IOException.class, () -> BankFile.read(file)).getMessage();
        assertTrue(sentence.contains(reason), sentence);
    }

    private static ImportedBank csv(String text) {
        return CsvReader.read(text, "Bank", Set.of());
    }

    @Test
    void cells_that_a_question_has_no_place_for_are_reported() {
        assertEquals(
                List.of(
                        "2: Nothing of this question is in these columns, so their cells are left out: why 2, unit. The guide says"
                                + " which columns belong to the type of the question.",
                        "3: This row has more cells than the first row names, so the last ones are left out. A cell with a comma"
                                + " or a semicolon in it needs quotes.",
                        "4: The answer \"B\" is not the number of an option of this row. Write 1 if the first option is right."),
                notes(csv("""
                        type,ask,answer,option 1,option 2,why 2,unit
                        choice,a,1,x,,no,ms
                        choice,b,1,x,y,no,,more
                        choice,c,B,x,y
                        """)));
    }

    @Test
    void a_line_that_names_the_separator_and_old_line_ends_are_read() {
        ImportedBank bank = csv("sep=;\rtype;ask;answer;extra\rnumber;How many?;3\rnone;a;b\r");
        assertTrue(only(bank).contains("answer: 3"));
        assertEquals(
                List.of(2, 4),
                bank.notes().stream().map(ImportedBank.ImportNote::line).toList());
    }

    @Test
    void the_comment_of_a_question_that_is_left_out_does_not_move_to_the_next_one() {
        ImportedBank bank = gift("// kept\n\n// essay\n::a::How are you? {}\n\n// own\n::b::b{T}\n");
        assertTrue(only(bank).contains("  # kept\n  # own\n  - id: b\n"), only(bank));
        assertFalse(only(bank).contains("essay"));
    }

    @Test
    void questions_with_the_same_words_are_counted() {
        String yaml = only(gift("Who's here?{T}\n\nWho's here?{F}\n\nWho's here?{=I}\n"));
        List.of("- id: whos-here\n", "- id: whos-here-2\n", "- id: whos-here-3\n")
                .forEach(id -> assertTrue(yaml.contains(id), yaml));
    }

    @Test
    void what_stands_behind_the_braces_of_a_number_stays_in_the_sentence() {
        String yaml = only(gift("What is pi? {#3:1}.\n\nPi is about {#3:1} and no more.\n\nPi is {#3:1}.\n"));
        List.of("ask: What is pi?\n", "ask: Pi is about ... and no more.\n", "ask: Pi is.\n")
                .forEach(ask -> assertTrue(yaml.contains(ask), yaml));
    }

    @Test
    void a_category_needs_no_empty_line_above_it() {
        assertEquals(
                2, gift("::a::a{T}\n$CATEGORY: Second\n::b::b{T}\n").quizzes().size());
    }
}
