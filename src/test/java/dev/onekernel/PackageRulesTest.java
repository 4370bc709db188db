package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule of the house finds the fault that is planted for it, and nothing else. */
class PackageRulesTest {

    private static final String ROOT = "dev.onekernel.planted";
    private static final PackageRules RULES = new PackageRules(PackagePlan.of(ROOT, """
            low   :            :
            high  : low        : org.jline.
            left  : right      :
            right : left       :
            cli   : *          :
            """));
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

    @Test
    void a_full_name_without_an_import_line_and_a_library_in_the_wrong_package_are_found() {
        assertEquals(
                List.of(
                        ROOT + ".low.Borrower uses org.jline.keymap.KeyMap",
                        ROOT + ".low.FullName uses " + ROOT + ".high.Roof"),
                RULES.strangers(PLANTED));
    }

    @Test
    void two_packages_that_use_each_other_are_found() {
        List<String> cycles = RULES.cycles(PLANTED);
        assertTrue(cycles.toString().contains("left") && cycles.toString().contains("right"), cycles.toString());
    }

    @Test
    void reading_the_clock_or_the_environment_is_found_outside_the_commands_and_allowed_there() {
        assertEquals(
                List.of(ROOT + ".low.ClockReader calls Instant.now", ROOT + ".low.ClockReader calls System.getenv"),
                RULES.hiddenInputs(PLANTED));
    }

    @Test
    void a_name_used_twice_is_found() {
        assertEquals(
                List.of("Twin is " + ROOT + ".left.Twin and " + ROOT + ".right.Twin"), RULES.namesUsedTwice(PLANTED));
    }

    @Test
    void an_exception_without_its_ending_and_a_constant_in_lower_case_are_found() {
        assertEquals(
                List.of(
                        ROOT + ".low.Colour.red is an enum constant that is not in upper case",
                        ROOT + ".low.Failure is an exception without the ending Exception"),
                RULES.unusualNames(PLANTED));
    }

    @Test
    void a_plan_allows_a_package_with_those_below_it_by_a_star() {
        PackagePlan.Row row = PackagePlan.of("x", "view : diagram* :").rows().get("view");
        assertTrue(row.mayUsePackage("diagram"));
        assertTrue(row.mayUsePackage("diagram.layout"));
        assertTrue(!row.mayUsePackage("diagrams"));
    }
}
