package dev.onekernel.cli;

import dev.onekernel.terminal.PlainConsole;
import dev.onekernel.terminal.Terminals;
import dev.onekernel.text.Display;
import dev.onekernel.text.Phrases;
import dev.onekernel.view.ScreenBuilder;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command itself: options that hold for all commands, and what is done when none is named. */
@Command(
        name = "onekernel",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        description = {
            "Learn, at this terminal, what a container is and what it is not.",
            "Without a command it starts the course, or continues where you left off."
        },
        synopsisSubcommandLabel = "[COMMAND]",
        footerHeading = "%n",
        footer = "Exit codes: 0 fine, 1 problems found, 2 wrong usage, 3 trouble with the machine.")
final class RootCommand implements Callable<Integer> {

    /** The most columns that can be asked for. */
    static final int WIDEST = 1000;

    private static final String WIDTHS = "--width takes a number from " + Display.NARROWEST + " to " + WIDEST + ".";

    /** A command line may have thousands of words that are not expected. */
    private static final int LONGEST_MESSAGE = 300;

    /** The commands in the order in which they are listed. */
    private static final List<Map.Entry<String, Class<?>>> COMMANDS = List.of(
            Map.entry("learn", LearnCommand.class),
            Map.entry("quiz", QuizCommand.class),
            Map.entry("review", ReviewCommand.class),
            Map.entry("map", MapCommand.class),
            Map.entry("find", FindCommand.class),
            Map.entry("score", ScoreCommand.class),
            Map.entry("notes", NotesCommand.class),
            Map.entry("results", ResultsCommand.class),
            Map.entry("progress", ProgressCommand.class),
            Map.entry("term", TermCommand.class),
            Map.entry("here", HereCommand.class),
            Map.entry("sources", SourcesCommand.class),
            Map.entry("guide", GuideCommand.class),
            Map.entry("rooms", RoomsCommand.class),
            Map.entry("serve", ServeCommand.class),
            Map.entry("store", StoreCommand.class),
            Map.entry("diagram", DiagramCommand.class),
            Map.entry("lint", LintCommand.class),
            Map.entry("preview", PreviewCommand.class),
            Map.entry("play", PlayCommand.class),
            Map.entry("new", NewCommand.class),
            Map.entry("export", ExportCommand.class),
            Map.entry("import", ImportCommand.class),
            Map.entry("schema", SchemaCommand.class),
            Map.entry("completion", CompletionCommand.class),
            Map.entry("manual", ManualCommand.class),
            Map.entry("package-course", PackageCourseCommand.class));

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--course",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Take the course in this folder or .zip file.")
    private Path course;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Keep progress in this folder.")
    private Path state;

    @Option(names = "--ascii", scope = ScopeType.INHERIT, description = "Draw with + - | only.")
    private Boolean ascii;

    @Option(
            names = "--plain",
            scope = ScopeType.INHERIT,
            description = "Draw nothing: sentences for charts, lines for tables. For screen readers and pipes.")
    private Boolean plain;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "Use colors: ${COMPLETION-CANDIDATES}. auto obeys NO_COLOR and CLICOLOR.")
    private Settings.ColourMode colourMode;

    @Option(
            names = "--width",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            description = "Set text in N columns instead of the window's.")
    private Integer width;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where in the program trouble arose.")
    private boolean debug;

    /** The command line with all commands. */
    static CommandLine commandLine(Clock clock) {
        return commandLine(clock, List.of());
    }

    /**
     * The command line for what was typed. The model of a command is made when it is asked for: where the first word names one, no other is
     * needed.
     */
    static CommandLine commandLine(Clock clock, List<String> words) {
        var root = new RootCommand(clock);
        var commandLine = new CommandLine(root);
        boolean one = !words.isEmpty()
                && COMMANDS.stream().anyMatch(command -> command.getKey().equals(words.get(0)));
        for (var command : COMMANDS) {
            if (!one || command.getKey().equals(words.get(0))) {
                commandLine.addSubcommand(command.getValue());
            }
        }
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((problem, arguments) -> wrongUsage(problem));
        commandLine.setExecutionExceptionHandler((problem, command, parsed) ->
                CommandException.report(problem, Printer.of(command.getCommandSpec()), root.debug));
        return commandLine;
    }

    /** One sentence, and where to look: a screen of options would hide it. */
    private static int wrongUsage(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        var printer = Printer.of(command.getCommandSpec());
        Optional<String> advice = command.getParent() == null && problem instanceof UnmatchedArgumentException unmatched
                ? PromptWord.advice(unmatched.getUnmatched().get(0))
                : Optional.empty();
        if (advice.isPresent()) {
            printer.complain(advice.get());
            return ExitCode.USAGE;
        }
        printer.complain(message(problem));
        var suggestions = new StringWriter();
        UnmatchedArgumentException.printSuggestions(problem, new PrintWriter(suggestions, true));
        suggestions.toString().lines().forEach(printer::note);
        String listed = command.getSubcommands().isEmpty() ? "options" : "options and commands";
        printer.note(command.getCommandSpec().qualifiedName() + " --help lists the " + listed + ".");
        return ExitCode.USAGE;
    }

    private RootCommand(Clock clock) {
        this.clock = clock;
    }

    /** Names the values of an enum as they are typed; picocli would name the constants. */
    private static String message(ParameterException problem) {
        if (problem.getArgSpec() instanceof OptionSpec option
                && option.longestName().equals("--width")) {
            return WIDTHS;
        }
        if (problem.getArgSpec() == null || !problem.getArgSpec().type().isEnum() || problem.getValue() == null) {
            String message = problem.getMessage();
            return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + " ...";
        }
        String allowed = Stream.of(problem.getArgSpec().type().getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return problem.getArgSpec().paramLabel() + " must be one of " + allowed + ", not \"" + problem.getValue()
                + "\".";
    }

    Settings settings() {
        return given().remembered();
    }

    /** What the command line says. */
    Settings given() {
        if (width != null && (width < Display.NARROWEST || width > WIDEST)) {
            throw new ParameterException(spec.commandLine(), WIDTHS);
        }
        return new Settings(
                Optional.ofNullable(course),
                Optional.ofNullable(state),
                Optional.ofNullable(ascii),
                Optional.ofNullable(plain),
                Optional.ofNullable(colourMode),
                Optional.ofNullable(width).map(OptionalInt::of),
                System.getenv());
    }

    LearnerRun learnerRun() {
        return new LearnerRun(settings(), clock);
    }

    Clock clock() {
        return clock;
    }

    /** Prints one screen and is done: for commands that answer without a conversation. */
    void print(BiConsumer<ScreenBuilder, Display> drawing) {
        print(Phrases.NONE, drawing);
    }

    /** @param phrases how the program's sentences are said in the course that is shown */
    void print(Phrases phrases, BiConsumer<ScreenBuilder, Display> drawing) {
        PrintWriter out = spec.commandLine().getOut();
        var console = new PlainConsole(Reader.nullReader(), out, out, settings().look(Terminals.output()), false);
        Display display = console.display().saying(phrases);
        var screen = new ScreenBuilder(display);
        drawing.accept(screen, display);
        console.show(screen.lines());
    }

    @Override
    public Integer call() throws CommandException {
        return learnerRun().run(LearnCommand.resume());
    }
}
