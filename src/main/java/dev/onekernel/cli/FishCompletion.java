package dev.onekernel.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for the fish shell, which the library that reads command lines has none for. */
final class FishCompletion {

    private FishCompletion() {}

    static String of(CommandLine root) {
        String name = root.getCommandName();
        var script =
                new StringBuilder("# Completion of " + name + " for fish; made by: " + name + " completion fish\n");
        script.append("complete -c ").append(name).append(" -f\n");
        root.getCommandSpec().options().forEach(option -> add(script, name, "", option));
        ManPage.shown(root).forEach(command -> {
            add(script, name, "__fish_use_subcommand", command);
            List<CommandSpec> nested = ManPage.nested(command);
            String words = nested.stream().map(CommandSpec::name).collect(Collectors.joining(" "));
            String open = "'__fish_seen_subcommand_from " + command.name() + "; and not __fish_seen_subcommand_from "
                    + words + "'";
            nested.forEach(each -> add(script, name, open, each));
        });
        return script.toString();
    }

    /** @param when the condition under which the command may be typed */
    private static void add(StringBuilder script, String name, String when, CommandSpec command) {
        script.append("complete -c ")
                .append(name)
                .append(" -n ")
                .append(when)
                .append(" -a ")
                .append(command.name());
        script.append(" -d ").append(quoted(ManPage.firstSentence(command))).append('\n');
        command.options().stream()
                .filter(option -> !option.inherited())
                .forEach(option -> add(script, name, command.name(), option));
    }

    private static void add(StringBuilder script, String name, String command, OptionSpec option) {
        if (option.hidden()) {
            return;
        }
        script.append("complete -c ").append(name);
        if (!command.isEmpty()) {
            script.append(" -n '__fish_seen_subcommand_from ").append(command).append('\'');
        }
        for (String each : option.names()) {
            script.append(each.startsWith("--") ? " -l " + each.substring(2) : " -s " + each.substring(1));
        }
        if (option.arity().max() > 0) {
            script.append(values(option));
        }
        script.append(" -d ").append(quoted(ManPage.described(option))).append('\n');
    }

    /** What may follow an option: one of a few words, or a file. */
    private static String values(OptionSpec option) {
        if (option.completionCandidates() == null) {
            return " -r -F";
        }
        var words = new StringBuilder();
        option.completionCandidates()
                .forEach(word -> words.append(words.length() == 0 ? "" : " ").append(word));
        return " -x -a " + quoted(words.toString());
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
