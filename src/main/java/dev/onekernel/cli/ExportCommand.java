package dev.onekernel.cli;

import dev.onekernel.course.Course;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.UnitKind;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.exchange.AnkiNotes;
import dev.onekernel.exchange.CsvWriter;
import dev.onekernel.exchange.ExportedBank;
import dev.onekernel.exchange.GiftWriter;
import dev.onekernel.exchange.QtiPackage;
import dev.onekernel.exchange.QuestionBank;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = "Write a course or its questions in the format of another tool.",
        synopsisSubcommandLabel = "FORMAT",
        subcommands = {HandoutCommand.class, OutlineCommand.class})
final class ExportCommand {

    private static final String QUESTIONS = "The questions are";

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    RootCommand root() {
        return root;
    }

    /** What is exported, and where to. */
    static final class BankRequest {

        @Parameters(
                arity = "0..*",
                paramLabel = "QUIZ",
                description =
                        "A number (3) or a name (capstone); without one, all quizzes. lesson 3 means the questions in a lesson.")
        private List<String> quizzes = List.of();

        @Mixin
        private OutputFile output;
    }

    @Command(
            name = "anki",
            description = "Write questions and the glossary as notes, in a text file that Anki imports.")
    int anki(@Mixin BankRequest request) throws CommandException {
        QuestionBank bank = bank(request);
        return write(AnkiNotes.of(bank), request);
    }

    @Command(name = "gift", description = "Write questions in Moodle's GIFT format.")
    int gift(@Mixin BankRequest request) throws CommandException {
        QuestionBank bank = bank(request);
        return write(GiftWriter.of(bank), request);
    }

    @Command(name = "csv", description = "Write questions as a table for a spreadsheet.")
    int csv(@Mixin BankRequest request) throws CommandException {
        QuestionBank bank = bank(request);
        return write(CsvWriter.of(bank), request);
    }

    @Command(name = "qti", description = "Write questions as a package of QTI 2.1, a zip file; -o says where.")
    int qti(@Mixin BankRequest request) throws CommandException {
        if (!request.output.isFile()) {
            throw new CommandException(
                    ExitCode.USAGE, "A QTI package is a zip file; -o FILE says where to write it.", null);
        }
        QtiPackage exported = QtiPackage.of(bank(request));
        request.output.write(exported.zip(), QUESTIONS, Printer.of(spec));
        exported.losses().forEach(Printer.of(spec)::note);
        return ExitCode.FINE;
    }

    private QuestionBank bank(BankRequest request) throws CommandException {
        Course course = root.learnerRun().course();
        var units = new ArrayList<String>();
        for (String quiz : HandoutCommand.joined(request.quizzes)) {
            units.add(LearnCommand.find(quiz, UnitKind.QUIZ, course.outline())
                    .unit()
                    .name());
        }
        if (units.isEmpty()) {
            course.outline().entries().stream()
                    .filter(entry -> entry.kind() == UnitKind.QUIZ)
                    .map(OutlineEntry::name)
                    .forEach(units::add);
        }
        try {
            QuestionBank bank = QuestionBank.of(course, units);
            if (bank.size() == 0) {
                throw new CommandException(ExitCode.PROBLEMS, "No questions to export were found.", null);
            }
            return bank;
        } catch (UnreadableUnitException problem) {
            throw new CommandException(ExitCode.PROBLEMS, problem.getMessage(), problem);
        }
    }

    private int write(ExportedBank exported, BankRequest request) throws CommandException {
        var printer = Printer.of(spec);
        request.output.write(exported.text(), QUESTIONS, printer);
        exported.losses().forEach(printer::note);
        return ExitCode.FINE;
    }
}
