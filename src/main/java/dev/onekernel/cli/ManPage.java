package dev.onekernel.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The page that {@code man onekernel} shows, written from the same descriptions as {@code --help}. */
final class ManPage {

    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    static String of(CommandLine root) {
        var manPage = new ManPage();
        manPage.write(root);
        return manPage.page.toString();
    }

    private void write(CommandLine root) {
        CommandSpec spec = root.getCommandSpec();
        String name = root.getCommandName();
        line(".TH " + name.toUpperCase(Locale.ROOT) + " 1");
        line(".SH NAME");
        line(name + " \\- " + escaped(firstSentence(spec)));
        line(".SH SYNOPSIS");
        line(".B " + name);
        line("[\\fIOPTION\\fR]... [\\fICOMMAND\\fR]");
        line(".SH DESCRIPTION");
        line(escaped(text(spec.usageMessage().description())));
        line(".PP");
        line(escaped(text(spec.usageMessage().footer())));
        line(".SH OPTIONS");
        spec.options().forEach(this::option);
        line(".SH COMMANDS");
        for (CommandSpec command : shown(root)) {
            command(command.name(), command);
            nested(command).forEach(nested -> command(command.name() + " " + nested.name(), nested));
        }
        line(".SH FILES");
        line("~/.local/state/onekernel keeps what was learned, ~/.cache/onekernel what makes a start quick.");
    }

    private void command(String name, CommandSpec command) {
        line(".SS " + name);
        line(escaped(text(command.usageMessage().description())));
        command.positionalParameters().forEach(parameter -> entry(parameter.paramLabel(), parameter));
        command.options().stream().filter(option -> !option.inherited()).forEach(this::option);
    }

    /** The commands that are meant to be found. */
    static List<CommandSpec> shown(CommandLine root) {
        return nested(root.getCommandSpec());
    }

    /** The commands that a command consists of, such as those of {@code export}; mostly none. */
    static List<CommandSpec> nested(CommandSpec of) {
        return of.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .toList();
    }

    static String firstSentence(CommandSpec command) {
        String text = text(command.usageMessage().description());
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    static String text(String... lines) {
        return String.join(" ", lines).replaceAll("\\s+", " ").trim();
    }

    static String described(ArgSpec argument) {
        String text = text(argument.description());
        return argument.completionCandidates() == null
                ? text
                : text.replace("${COMPLETION-CANDIDATES}", String.join(", ", argument.completionCandidates()));
    }

    private void option(OptionSpec option) {
        if (!option.hidden()) {
            String value = option.arity().max() > 0 ? "=" + option.paramLabel() : "";
            entry(String.join(", ", option.names()) + value, option);
        }
    }

    private void entry(String head, ArgSpec argument) {
        line(".TP");
        line(".B " + escaped(head));
        line(escaped(described(argument)));
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    /** A minus that can be copied, a backslash that is one, and no line that looks like a request. */
    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
