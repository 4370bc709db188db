package dev.onekernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which package may use which, and which libraries.
 *
 * @param root the package above all of them
 * @param rows by the name of the package below {@code root}
 */
record PackagePlan(String root, Map<String, Row> rows) {

    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `([a-z.]+)` \\| ([^|]+) \\|");

    /**
     * What a package may use.
     *
     * @param packages names of our own packages; {@code *} stands for all, {@code diagram*} for a package and those below it
     * @param libraries the beginnings of the names of classes that are not ours
     */
    record Row(List<String> packages, List<String> libraries) {

        boolean mayUsePackage(String name) {
            return packages.stream().anyMatch(allowed -> matches(allowed, name));
        }

        private static boolean matches(String allowed, String name) {
            if (!allowed.endsWith("*")) {
                return allowed.equals(name);
            }
            String stem = allowed.substring(0, allowed.length() - 1);
            return stem.isEmpty() || name.equals(stem) || name.startsWith(stem + ".");
        }

        boolean mayUseLibrary(String className) {
            return libraries.stream().anyMatch(className::startsWith);
        }
    }

    /** Reads rows such as {@code view : text course : org.library.}, one a line. */
    static PackagePlan of(String root, String text) {
        var rows = new LinkedHashMap<String, Row>();
        for (String line : text.lines().toList()) {
            String[] columns = line.split(":", -1);
            rows.put(columns[0].strip(), new Row(words(columns[1]), words(columns[2])));
        }
        return new PackagePlan(root, rows);
    }

    private static List<String> words(String column) {
        return Arrays.stream(column.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The first two columns of a guide's table of packages: each package, and what it may use. */
    static Map<String, List<String>> documented(Path guide) throws IOException {
        return Files.readAllLines(guide).stream()
                .dropWhile(line -> !line.startsWith("| package |"))
                .takeWhile(line -> !line.isEmpty())
                .map(DOCUMENTED::matcher)
                .filter(Matcher::find)
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> words(row.group(2).replace("-", "").replace(",", " "))));
    }

    /** Each package, and what it may use. */
    Map<String, List<String>> uses() {
        return rows.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().packages()));
    }

    List<String> packages() {
        return List.copyOf(rows.keySet());
    }

    /** The name below {@code root}, or the whole name of a package that is not below it. */
    String relative(String packageName) {
        return packageName.startsWith(root + ".") ? packageName.substring(root.length() + 1) : packageName;
    }

    Row row(String packageName) {
        return rows.getOrDefault(relative(packageName), new Row(List.of(), List.of()));
    }
}
