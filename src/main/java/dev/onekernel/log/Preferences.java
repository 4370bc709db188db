package dev.onekernel.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a learner wants to find as it was at the next start: a few names with values, one a line, in a file that can be edited. What is
 * not understood in it counts for nothing and is kept.
 */
public final class Preferences {

    private static final String NAME = "settings";

    private final Map<String, String> values;

    private Preferences(Map<String, String> values) {
        this.values = values;
    }

    /** The preferences in a directory; none where there is no such file or it cannot be read. */
    public static Preferences in(Optional<Path> directory) {
        var values = new TreeMap<String, String>();
        if (directory.filter(at -> Files.exists(at.resolve(NAME))).isPresent()) {
            try {
                String text = Files.readString(directory.get().resolve(NAME));
                text.lines()
                        .map(line -> line.strip().split("\\s+", 2))
                        .filter(words -> words.length == 2)
                        .forEach(words -> values.put(words[0], words[1]));
            } catch (IOException none) {
                return new Preferences(values);
            }
        }
        return new Preferences(values);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * Keeps a value for the next start.
     *
     * @throws IOException if it cannot be written
     */
    public static void keep(Path directory, String name, String value) throws IOException {
        Map<String, String> values = new TreeMap<>(in(Optional.of(directory)).values);
        values.put(name, value);
        String text = values.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .collect(Collectors.joining());
        Directories.create(directory);
        Path aside = Files.createTempFile(directory, NAME, ".new");
        Files.write(aside, text.getBytes(StandardCharsets.UTF_8));
        Files.move(aside, directory.resolve(NAME), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
