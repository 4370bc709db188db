package dev.onekernel.cli;

import dev.onekernel.author.QuizFolder;
import dev.onekernel.author.ReportFormat;
import dev.onekernel.author.Scaffold.ScaffoldRefusedException;
import dev.onekernel.exchange.BankFile;
import dev.onekernel.exchange.CsvReader;
import dev.onekernel.exchange.GiftReader;
import dev.onekernel.exchange.ImportedBank;
import dev.onekernel.source.Problem;
import dev.onekernel.terminal.Terminals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "Make quizzes of a question bank from another tool.",
        synopsisSubcommandLabel = "FORMAT",
        footer =
                "The exit code is 1 when something could not be taken over, or when lint finds something in what was written.")
final class ImportCommand {

    /** The longest file that a course may have, in bytes. */
    private static final int LONGEST_QUIZ = 2 * 1024 * 1024;

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    /** What is imported, and where to. */
    static final class ImportRequest {

        @Parameters(index = "0", paramLabel = "FILE", description = "The question bank, in UTF-8.")
        private Path file;

        @Parameters(
                index = "1",
                paramLabel = "DIR",
                description = "The folder of the course that gets the quizzes. If it holds no course, it becomes one.")
        private Path folder;

        @Option(names = "--force", description = "Replace quizzes of the same titles without asking.")
        private boolean force;

        private String title() {
            String name = file.getFileName()
                    .toString()
                    .replaceFirst("[.][A-Za-z]+$", "")
                    .replaceAll("[-_]+", " ")
                    .strip();
            return name.isEmpty() ? "Questions" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }
    }

    /** Reads a bank in one of the formats. */
    private interface BankReading {
        ImportedBank read(String text, String title, Set<String> objectives) throws IOException;
    }

    @Command(name = "gift", description = "Make quizzes of a file in Moodle's GIFT format, one of each category.")
    int gift(@Mixin ImportRequest request) throws CommandException {
        return take(request, GiftReader::read);
    }

    @Command(name = "csv", description = "Make quizzes of a table, as export csv writes it.")
    int csv(@Mixin ImportRequest request) throws CommandException {
        return take(request, CsvReader::read);
    }

    private int take(ImportRequest request, BankReading reading) throws CommandException {
        var printer = Printer.of(spec);
        try {
            String text = text(request.file);
            QuizFolder folder = QuizFolder.at(request.folder);
            ImportedBank bank = reading.read(text, request.title(), folder.objectives());
            bank.notes().forEach(note -> printer.note(request.file + ":" + note.line() + ": " + note.sentence()));
            if (bank.size() == 0) {
                throw new CommandException(
                        ExitCode.PROBLEMS,
                        "The file " + request.file + " holds no question that could be taken over.",
                        null);
            }
            List<String> written = write(request, folder, bank);
            written.forEach(printer::say);
            List<Problem> problems = folder.problems();
            ReportFormat.HUMAN.of(problems, request.folder + "/").forEach(printer::say);
            return problems.isEmpty() && bank.notes().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
        } catch (ScaffoldRefusedException problem) {
            throw new CommandException(ExitCode.USAGE, problem.getMessage(), problem);
        } catch (IOException problem) {
            throw new CommandException(
                    ExitCode.TROUBLE, "The quizzes cannot be written (" + problem.getMessage() + ").", problem);
        }
    }

    private static String text(Path file) throws CommandException {
        try {
            return BankFile.read(file);
        } catch (IOException problem) {
            throw new CommandException(ExitCode.USAGE, problem.getMessage(), problem);
        }
    }

    private List<String> write(ImportRequest request, QuizFolder folder, ImportedBank bank)
            throws CommandException, IOException {
        var written = new ArrayList<String>();
        for (ImportedBank.ImportedQuiz quiz : bank.quizzes()) {
            if (quiz.yaml().getBytes(StandardCharsets.UTF_8).length > LONGEST_QUIZ) {
                throw new CommandException(
                        ExitCode.PROBLEMS,
                        "Nothing was written, because the quiz \"" + quiz.title()
                                + "\" would be longer than 2 MB. Divide it into" + " several categories.",
                        null);
            }
            Path file = folder.add(quiz.title(), quiz.yaml());
            written.add(file + ": " + (quiz.questions() == 1 ? "1 question" : quiz.questions() + " questions"));
        }
        List<Path> replaced = folder.replaced();
        if (!replaced.isEmpty() && !request.force && !agreed(replaced)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "Nothing was written, because " + replaced.get(0) + " is there already. --force replaces it.",
                    null);
        }
        written.addAll(folder.write(request.title()));
        return written;
    }

    /** Asks the person at the terminal. */
    private boolean agreed(List<Path> replaced) throws IOException {
        if (!Terminals.ends().input() || !Terminals.ends().output()) {
            return false;
        }
        var printer = Printer.of(spec);
        replaced.forEach(file -> printer.say(file + " is there already."));
        printer.ask("Type yes to replace " + (replaced.size() == 1 ? "it: " : "them: "));
        Optional<String> answer = answer();
        if (answer.isEmpty()) {
            printer.say("");
        }
        return answer.orElse("").strip().equalsIgnoreCase("yes");
    }

    /** A line; nothing where the input ends before it does. */
    private static Optional<String> answer() throws IOException {
        var line = new StringBuilder();
        for (int c = System.in.read(); c != '\n'; c = System.in.read()) {
            if (c < 0) {
                return Optional.empty();
            }
            line.append((char) c);
        }
        return Optional.of(line.toString());
    }
}
