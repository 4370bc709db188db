package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan of the packages, checked on the compiled classes: who may use whom, and where each library lives. */
class HouseTest {

    private static final PackagePlan PLAN = PackagePlan.of("dev.onekernel", """
            text            :                                                      : org.jline.utils.WCWidth
            render          : text                                                 :
            diagram.model   : text                                                 :
            diagram.mermaid : text diagram.model                                   :
            diagram.layout  : text diagram.model                                   :
            diagram.sequence : text diagram.model                                  :
            diagram         : text diagram*                                        :
            course.model    : text diagram.model                                   :
            course          : text diagram.model course.model                      : com.google.re2j.
            compiled        : text diagram.model course course.model               :
            evidence        :                                                      : tools.jackson.core.
            source          : text                                                 : tools.jackson. org.snakeyaml.engine.
            format          : text diagram* course course.model evidence source               : org.commonmark. tools.jackson.core.
            load            : text course compiled source format                   :
            log             :                                                      : tools.jackson.core.
            postgres        : log                                                  : org.postgresql. com.zaxxer.hikari.
            progress        : course log                                           :
            view            : text diagram* course evidence progress               :
            results         : text course log progress view                        : tools.jackson.core.
            handout         : text render diagram* course view                     :
            tutor           : text course evidence progress view                   :
            remote          : text                                                 :
            room            : text course progress log view tutor remote           :
            metrics         :                                                      :
            serve           : text course progress log view tutor remote metrics   :
            rehearsal       : text course remote room                              :
            author          : text diagram* course evidence source format load progress view tutor : tools.jackson.core.
            exchange        : text diagram* course course.model source format load progress view log :
            terminal        : text render                                          : org.jline. sun.misc.Signal
            ssh             : text remote                                          : org.apache.sshd. javax.crypto.
            web             : text render course view remote room metrics                : com.sun.net.httpserver. io.nayuki.qrcodegen.
            cli             : *                                                    : picocli. org.jline.terminal.Terminal
            """);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.onekernel");

    @Test
    void a_package_uses_only_what_the_plan_allows() {
        assertEquals(List.of(), new PackageRules(PLAN).strangers(CLASSES));
    }

    @Test
    void no_package_uses_another_that_uses_it() {
        assertEquals(List.of(), new PackageRules(PLAN).cycles(CLASSES));
    }

    @Test
    void only_the_commands_read_the_clock_and_the_environment() {
        assertEquals(List.of(), new PackageRules(PLAN).hiddenInputs(CLASSES));
    }

    @Test
    void no_two_types_share_a_simple_name() {
        assertEquals(List.of(), new PackageRules(PLAN).namesUsedTwice(CLASSES));
    }

    @Test
    void exceptions_and_enum_constants_are_named_as_is_usual_in_java() {
        assertEquals(List.of(), new PackageRules(PLAN).unusualNames(CLASSES));
    }

    /** What a command prints passes the one place that keeps control characters from the terminal. */
    @Test
    void only_the_printer_and_the_consoles_print() {
        List<String> printing = CLASSES.stream()
                .filter(type -> !type.getPackageName().endsWith(".terminal"))
                .filter(type -> !type.getSimpleName().equals("Printer"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isAssignableTo(PrintWriter.class)
                        || call.getTargetOwner().isAssignableTo(PrintStream.class))
                .filter(call -> call.getName().matches("print.*|write|append|format"))
                .map(call -> call.getOriginOwner().getSimpleName() + " calls " + call.getName())
                .sorted()
                .toList();
        assertEquals(List.of(), printing);
    }

    @Test
    void every_package_of_the_plan_exists_and_no_other_does() {
        assertEquals(
                new TreeSet<>(PLAN.packages()),
                CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .map(PLAN::relative)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_package_says_in_a_sentence_what_it_holds() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                assertTrue(
                        Files.exists(file.resolveSibling("package-info.java")),
                        file.getParent() + " has no package-info.java");
            }
        }
    }

    @Test
    void the_architecture_guide_shows_the_same_plan() throws IOException {
        assertEquals(PLAN.uses(), PackagePlan.documented(Path.of("src/site/markdown/architecture.md")));
    }
}
