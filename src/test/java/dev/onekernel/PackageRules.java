package dev.onekernel;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rules of the house. Each gives what breaks it, one sentence a find, so that a test can show that it bites. */
record PackageRules(PackagePlan plan) {

    /**
     * What a program should be given by whoever starts it, so that a test can give it something else. How long something takes
     * ({@code nanoTime}) may be measured anywhere: it does not tell the time.
     */
    private static final Set<String> HIDDEN_INPUTS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZoneId.systemDefault",
            "java.time.ZonedDateTime.now",
            "java.util.TimeZone.getDefault");

    private static final Set<String> MAY_ASK = Set.of("cli", "terminal");

    /** Uses of a package or a library that the plan does not allow. */
    List<String> strangers(JavaClasses classes) {
        return sorted(classes.stream()
                .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(target -> !allowed(origin, target))
                        .map(target -> origin.getName() + " uses " + target.getName())));
    }

    private boolean allowed(JavaClass origin, JavaClass target) {
        if (target.isPrimitive()
                || target.getName().startsWith("java.")
                || target.getPackageName().equals(origin.getPackageName())) {
            return true;
        }
        PackagePlan.Row row = plan.row(origin.getPackageName());
        return target.getPackageName().startsWith(plan.root() + ".")
                ? row.mayUsePackage(plan.relative(target.getPackageName()))
                : row.mayUseLibrary(target.getName());
    }

    /** Packages that use each other, directly or by way of others. */
    List<String> cycles(JavaClasses classes) {
        return slices().matching(plan.root() + ".(**)")
                .should()
                .beFreeOfCycles()
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }

    /**
     * Calls that ask the machine for the time or the environment. Only {@code cli} may do so, and {@code terminal} for what it
     * finds out about the terminal itself.
     */
    List<String> hiddenInputs(JavaClasses classes) {
        return sorted(classes.stream()
                .filter(origin -> !MAY_ASK.contains(plan.relative(origin.getPackageName())))
                .flatMap(origin -> Stream.concat(
                                origin.getMethodCallsFromSelf().stream(), origin.getMethodReferencesFromSelf().stream())
                        .filter(access -> isHiddenInput(access.getTarget()))
                        .map(access -> origin.getName() + " calls "
                                + access.getTarget().getOwner().getSimpleName() + "."
                                + access.getTarget().getName())));
    }

    private static boolean isHiddenInput(AccessTarget.CodeUnitAccessTarget target) {
        String name = target.getOwner().getName() + "." + target.getName();
        // Clock and zone can be handed over; then now(clock) asks nobody but its argument.
        return HIDDEN_INPUTS.contains(name)
                && (!target.getName().equals("now")
                        || target.getRawParameterTypes().isEmpty());
    }

    /** Simple names that stand for more than one type. */
    List<String> namesUsedTwice(JavaClasses classes) {
        var owners = new TreeMap<String, TreeSet<String>>();
        classes.stream()
                .filter(type ->
                        !type.getSimpleName().isEmpty() && !type.getSimpleName().equals("package-info"))
                .forEach(type -> owners.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                        .add(type.getName()));
        return owners.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " is " + String.join(" and ", entry.getValue()))
                .toList();
    }

    /** Exceptions without the ending that Java's have, and enum constants that are not in upper case. */
    List<String> unusualNames(JavaClasses classes) {
        Stream<String> exceptions = classes.stream()
                .filter(type -> type.isAssignableTo(Exception.class)
                        && !type.getSimpleName().endsWith("Exception"))
                .map(type -> type.getName() + " is an exception without the ending Exception");
        Stream<String> constants = classes.stream()
                .filter(JavaClass::isEnum)
                .flatMap(type -> type.getEnumConstants().stream())
                .filter(constant -> !constant.name().matches("[A-Z][A-Z0-9_]*"))
                .map(constant -> constant.getDeclaringClass().getName() + "." + constant.name()
                        + " is an enum constant that is not in upper case");
        return sorted(Stream.concat(exceptions, constants));
    }

    private static List<String> sorted(Stream<String> sentences) {
        return sentences.distinct().sorted().toList();
    }
}
