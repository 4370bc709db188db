package dev.onekernel.cli;

import dev.onekernel.tutor.Session;
import java.time.ZonedDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "review",
        description = "Answer again what you missed. A missed question comes back after 1, 3, 7 and 16 days.")
final class ReviewCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Override
    public Integer call() throws CommandException {
        return root.learnerRun()
                .run((course, progress, clock) -> Session.review(course, progress, ZonedDateTime.now(clock)));
    }
}
