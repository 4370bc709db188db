package dev.onekernel.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jline.reader.Binding;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the line editor makes at the first key is what the library makes at once. */
class LateWidgetsTest {

    private static final Binding ENTER = new Reference(LineReader.ACCEPT_LINE);

    private Terminal terminal;
    private Set<String> widgetsOfTheLibrary;

    @BeforeEach
    void open() throws IOException {
        terminal = new LineDisciplineTerminal(
                "late", "xterm-256color", OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
        widgetsOfTheLibrary = new LineReaderImpl(terminal).getBuiltinWidgets().keySet();
    }

    @Test
    void the_first_key_makes_all_widgets_of_the_library() {
        var editor = new LineEditor(terminal, Optional.empty());
        assertEquals(Set.of(), editor.getBuiltinWidgets().keySet());

        editor.getWidget(ENTER);

        assertEquals(widgetsOfTheLibrary, editor.getBuiltinWidgets().keySet());
        assertEquals(widgetsOfTheLibrary, editor.getWidgets().keySet());
    }

    @Test
    void every_key_leads_to_a_widget() {
        List<String> named = new LineEditor(terminal, Optional.empty())
                .emacs().getBoundKeys().values().stream()
                        .filter(Reference.class::isInstance)
                        .map(binding -> ((Reference) binding).name())
                        .toList();

        assertTrue(named.size() > 20, named.toString());
        assertTrue(widgetsOfTheLibrary.containsAll(named), named.toString());
    }

    /** The library calls these by name before the first key; only the first is a widget, and the editor does it itself. */
    @Test
    void no_widget_is_missed_before_the_first_key() {
        assertTrue(widgetsOfTheLibrary.contains(LineReader.FRESH_LINE));
        assertTrue(widgetsOfTheLibrary.stream().noneMatch(name -> name.startsWith("callback-")));
    }

    @Test
    void the_first_key_finds_the_lines_that_were_typed_in_earlier_sittings(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("history"), "1:map\n2:term kernel\n");
        var editor = new LineEditor(terminal, Optional.of(file));

        editor.getWidget(ENTER);

        History history = editor.getHistory();
        assertEquals(2, history.size());
        assertTrue(history.previous());
        assertEquals("term kernel", history.current());
    }
}
