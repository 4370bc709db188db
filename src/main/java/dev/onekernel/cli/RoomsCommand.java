package dev.onekernel.cli;

import dev.onekernel.log.Directories;
import dev.onekernel.log.StreamHeldException;
import dev.onekernel.room.CourseRoute;
import dev.onekernel.room.HiddenNames;
import dev.onekernel.room.Report;
import dev.onekernel.room.ReportCsv;
import dev.onekernel.room.ReportMarkdown;
import dev.onekernel.room.RoomEvent;
import dev.onekernel.room.RoomEventJson;
import dev.onekernel.room.SavedSession;
import dev.onekernel.room.SessionArchive;
import dev.onekernel.text.Line;
import dev.onekernel.text.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "rooms",
        description = "List the sessions that you have led; report, forget and delete do more with one.")
final class RoomsCommand implements Callable<Integer> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH);

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() throws CommandException {
        SessionArchive archive = archive();
        List<SavedSession> sessions = reading(archive::sessions);
        Clock clock = root.clock();
        root.print((screen, display) -> {
            if (sessions.isEmpty()) {
                screen.text("You have led no session yet. onekernel guide --open opens one.");
                return;
            }
            var head = List.of(
                    Line.of("Session"), Line.of("Begun"), Line.of("Course"), Line.of("Attendees"), Line.of("State"));
            screen.grid(new TextTable(
                    head,
                    sessions.stream()
                            .map(session -> row(archive, session, clock))
                            .toList()));
        });
        return ExitCode.FINE;
    }

    private static List<Line> row(SessionArchive archive, SavedSession session, Clock clock) {
        var begun = ZonedDateTime.ofInstant(session.opened().at(), clock.getZone());
        String state = session.isExpired(clock.instant())
                ? "kept for too long"
                : session.hasEnded() ? "ended" : archive.isFree(session.name()) ? "interrupted" : "being led";
        return List.of(
                Line.of(session.name()),
                Line.of(DAY.format(begun)),
                Line.of(session.opened().course()),
                Line.of(Integer.toString(session.room().attendees().size())),
                Line.of(state));
    }

    @Command(name = "report", description = "Write the report of a session, or its data as CSV files.")
    int report(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "SESSION",
                            description = "Its name or join code. Without it: the last.")
                    String session,
            @Option(
                            names = "--csv",
                            paramLabel = "DIR",
                            description =
                                    "Write answers.csv, attendees.csv, questions.csv and labs.csv into this folder.")
                    Path csv,
            @Option(names = "--json", description = "Print everything that happened, a JSON object on a line.")
                    boolean json,
            @Option(
                            names = "--names",
                            paramLabel = "on|off",
                            defaultValue = "on",
                            description = "With off, attendees are called by numbers.")
                    GuideCommand.NamesShown names)
            throws CommandException {
        SavedSession saved = session == null ? last() : find(archive(), session);
        List<RoomEvent> events = names == GuideCommand.NamesShown.ON ? saved.events() : HiddenNames.in(saved.events());
        var printer = Printer.of(spec);
        if (json) {
            events.forEach(event -> printer.say(RoomEventJson.write(event)));
            return ExitCode.FINE;
        }
        var route = new CourseRoute(root.learnerRun().course());
        Report report = Report.of(events, root.clock().getZone());
        if (csv == null) {
            printer.sayAll(ReportMarkdown.of(report, route));
            return ExitCode.FINE;
        }
        return reading(() -> {
            var tables = new ReportCsv(report, route, saved.name());
            Directories.create(csv);
            Directories.write(csv.resolve("answers.csv"), tables.answers());
            Directories.write(csv.resolve("attendees.csv"), tables.attendees());
            Directories.write(csv.resolve("questions.csv"), tables.questions());
            Directories.write(csv.resolve("labs.csv"), tables.labs());
            printer.say("answers.csv, attendees.csv, questions.csv and labs.csv are in " + csv + ".");
            return ExitCode.FINE;
        });
    }

    @Command(
            name = "forget",
            description =
                    "Take a person's name, resume word and requests for help out of all sessions, or out of one. The answers stay, without a name.")
    int forget(
            @Parameters(paramLabel = "NAME", description = "The name as it was shown.") String name,
            @Option(names = "--session", paramLabel = "SESSION", description = "Only in this session.") String session)
            throws CommandException {
        SessionArchive archive = archive();
        List<SavedSession> sessions = session == null ? reading(archive::sessions) : List.of(find(archive, session));
        int changed = 0;
        var led = new ArrayList<String>();
        for (SavedSession each : sessions) {
            try {
                changed += archive.forget(each, name) ? 1 : 0;
            } catch (StreamHeldException held) {
                led.add(each.name());
            } catch (IOException e) {
                throw new CommandException(ExitCode.TROUBLE, GuideRun.sentence(e), e);
            }
        }
        var printer = Printer.of(spec);
        if (changed == 0 && led.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "No session knows anybody with the name " + name + ".", null);
        }
        if (changed > 0) {
            printer.say(name + " is taken out of " + (changed == 1 ? "1 session" : changed + " sessions")
                    + ". CSV files that you have written elsewhere still hold the name.");
        }
        if (!led.isEmpty()) {
            throw beingLed(String.join(", ", led));
        }
        return ExitCode.FINE;
    }

    @Command(name = "delete", description = "Delete everything that is kept of a session.")
    int delete(@Parameters(paramLabel = "SESSION", description = "Its name or join code.") String session)
            throws CommandException {
        SessionArchive archive = archive();
        SavedSession saved = find(archive, session);
        try {
            archive.delete(saved);
        } catch (StreamHeldException held) {
            throw beingLed(saved.name());
        } catch (IOException e) {
            throw new CommandException(ExitCode.TROUBLE, GuideRun.sentence(e), e);
        }
        Printer.of(spec).say("The session " + saved.name() + " is deleted.");
        return ExitCode.FINE;
    }

    private static CommandException beingLed(String sessions) {
        return new CommandException(
                ExitCode.TROUBLE,
                "Nothing was changed in what is being led at the moment: " + sessions
                        + ". Type the command again when it has ended and all its nodes have stopped.",
                null);
    }

    private SavedSession last() throws CommandException {
        return reading(archive()::sessions).stream()
                .findFirst()
                .orElseThrow(() -> new CommandException(ExitCode.USAGE, "You have led no session yet.", null));
    }

    /** The session that is meant, or a sentence. */
    static SavedSession find(SessionArchive archive, String typed) throws CommandException {
        return reading(() -> archive.find(typed))
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "The session " + typed + " does not exist. onekernel rooms lists the sessions.",
                        null));
    }

    private SessionArchive archive() throws CommandException {
        return GuideRun.archive(root.settings(), store);
    }

    /** Something that reads or writes sessions. */
    @FunctionalInterface
    private interface DiskWork<T> {
        T done() throws IOException;
    }

    private static <T> T reading(DiskWork<T> work) throws CommandException {
        try {
            return work.done();
        } catch (IOException e) {
            throw new CommandException(ExitCode.TROUBLE, GuideRun.sentence(e), e);
        }
    }
}
