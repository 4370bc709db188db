package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan of the house: who may know whom, and which library lives in which room. */
class HouseTest {

    private static final String PLAN = """
            text     :                                               : org.jline.utils.WCWidth
            render   : text                                          :
            diagram  : text                                          :
            course   : text diagram                                  :
            load     : text diagram course                           : tools.jackson. org.commonmark. org.snakeyaml.engine.
            progress : course                                        : tools.jackson.
            view     : text diagram course progress                  :
            tutor    : text course progress view                     :
            author   : text diagram course load progress view tutor  :
            terminal : text                                          : org.jline.
            ssh      : text                                          : org.apache.sshd.
            cli      : *                                             : picocli. org.jline.terminal.Terminal
            """;

    private static final Path SOURCES = Path.of("src/main/java/dev/onekernel");
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);

    private record Room(List<String> neighbours, List<String> libraries) {
        boolean mayUse(String imported) {
            if (imported.startsWith("java.")) {
                return true;
            }
            if (imported.startsWith("dev.onekernel.")) {
                return neighbours.contains("*") || neighbours.contains(imported.split("\\.")[2]);
            }
            return libraries.stream().anyMatch(imported::startsWith);
        }
    }

    @Test
    void every_package_imports_only_what_the_plan_allows() throws IOException {
        var strangers = new ArrayList<String>();
        Map<String, Room> plan = plan();
        for (Path file : sources()) {
            String room = SOURCES.relativize(file).getName(0).toString();
            Room rules = plan.getOrDefault(room, new Room(List.of(), List.of()));
            IMPORT.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .filter(imported -> !imported.startsWith("dev.onekernel." + room + "."))
                    .filter(imported -> !rules.mayUse(imported))
                    .forEach(imported -> strangers.add(room + " imports " + imported + " in " + file.getFileName()));
        }
        assertEquals(List.of(), strangers);
    }

    @Test
    void every_room_of_the_plan_is_there_and_no_other() throws IOException {
        try (Stream<Path> rooms = Files.list(SOURCES)) {
            assertEquals(
                    plan().keySet(),
                    rooms.map(room -> room.getFileName().toString())
                            .collect(Collectors.toCollection(java.util.TreeSet::new)));
        }
    }

    @Test
    void every_package_says_in_a_sentence_what_it_is() throws IOException {
        for (Path file : sources()) {
            assertEquals(
                    true, Files.exists(file.resolveSibling("package-info.java")), file + " has no package-info.java");
        }
    }

    private static Map<String, Room> plan() {
        var plan = new TreeMap<String, Room>();
        for (String line : PLAN.lines().toList()) {
            String[] columns = line.split(":", -1);
            plan.put(columns[0].trim(), new Room(words(columns[1]), words(columns[2])));
        }
        return plan;
    }

    private static List<String> words(String column) {
        return Arrays.stream(column.trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
