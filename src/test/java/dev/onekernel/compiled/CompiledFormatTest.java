package dev.onekernel.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.course.Outline;
import dev.onekernel.course.Unit;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A cache may hold what an older program compiled. Whoever changes the shape of a course has to give the format another number, or old bytes
 * would be read as something else.
 */
class CompiledFormatTest {

    private static final Path SHAPE = Path.of("src/test/resources/golden/compiled-format.txt");

    private final Map<String, String> shapes = new TreeMap<>();

    /** A record with its components, an enum with its constants, a sealed type with its cases; and whatever they are made of. */
    private void describe(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::describe);
        } else if (type instanceof Class<?> kind
                && kind.getName().startsWith("dev.onekernel.")
                && shapes.putIfAbsent(kind.getName(), "") == null) {
            String shape = "";
            if (kind.isRecord()) {
                RecordComponent[] components = kind.getRecordComponents();
                Arrays.stream(components).forEach(component -> describe(component.getGenericType()));
                shape = Arrays.stream(components)
                        .map(component -> component.getGenericType().getTypeName() + " " + component.getName())
                        .collect(Collectors.joining(", "));
            } else if (kind.isEnum()) {
                shape = Arrays.stream(kind.getEnumConstants())
                        .map(each -> ((Enum<?>) each).name())
                        .collect(Collectors.joining(" "));
            } else {
                Class<?>[] cases = kind.getPermittedSubclasses();
                Arrays.stream(cases).forEach(this::describe);
                shape = Arrays.stream(cases).map(Class::getSimpleName).sorted().collect(Collectors.joining(" | "));
            }
            shapes.put(kind.getName(), shape.replaceAll("(?:[a-z]+\\.)+([A-Z])", "$1"));
        }
    }

    @Test
    void the_format_has_another_number_when_a_course_has_another_shape() throws IOException {
        describe(Unit.class);
        describe(Outline.class);
        String actual = "outline " + CompiledOutline.FORMAT + ", unit " + CompiledUnit.FORMAT + "\n"
                + shapes.entrySet().stream()
                        .map(shape -> shape.getKey().substring(shape.getKey().lastIndexOf('.') + 1) + ": "
                                + shape.getValue() + "\n")
                        .sorted()
                        .collect(Collectors.joining());
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(SHAPE, actual);
        }
        assertEquals(
                Files.readString(SHAPE),
                actual,
                "Add 1 to the FORMAT of CompiledUnit or CompiledOutline, then let -Dgolden=write write this file again.");
    }
}
