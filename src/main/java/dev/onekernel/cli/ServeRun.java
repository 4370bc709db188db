package dev.onekernel.cli;

import dev.onekernel.cli.ServeCommand.ServicePlan;
import dev.onekernel.cli.ServedCourse.BrokenCourseException;
import dev.onekernel.log.EventLog;
import dev.onekernel.metrics.MetricsText;
import dev.onekernel.progress.Progress;
import dev.onekernel.render.AnsiEncoder;
import dev.onekernel.serve.CourseEdition;
import dev.onekernel.serve.LearnerLoop;
import dev.onekernel.serve.ServiceMetrics;
import dev.onekernel.ssh.DoorLimits;
import dev.onekernel.ssh.HostKey;
import dev.onekernel.ssh.OpenAdmission;
import dev.onekernel.ssh.Refusal;
import dev.onekernel.ssh.ServerSecret;
import dev.onekernel.ssh.SshDoor;
import dev.onekernel.terminal.ServiceSignals;
import dev.onekernel.text.Display;
import dev.onekernel.tutor.Session;
import dev.onekernel.web.MetricsPage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Serves a course over SSH, from the command line to the last word. */
final class ServeRun {

    /** What the end of a program by SIGTERM is called. */
    private static final int TERMINATED = 143;

    private final Settings settings;
    private final Clock clock;
    private final ServicePlan plan;
    private final StoreOption store;
    private final ServiceLog journal;
    private final ServiceMetrics metrics = new ServiceMetrics(refusals());
    private final Instant started;

    ServeRun(Settings settings, Clock clock, ServicePlan plan, StoreOption store, Printer printer) {
        this.settings = settings;
        this.clock = clock;
        this.plan = plan;
        this.store = store;
        this.journal = new ServiceLog(printer, clock);
        this.started = clock.instant();
    }

    private static List<String> refusals() {
        return Stream.concat(Stream.of(Refusal.values()).map(ServeRun::kind), Stream.of(LearnerLoop.WRONG_RESUME_WORD))
                .toList();
    }

    private static String kind(Refusal refusal) {
        return refusal.name().toLowerCase(Locale.ROOT);
    }

    /** @return an exit code */
    int run() throws CommandException {
        ServedCourse course = ServedCourse.read(settings, clock);
        warmUp(course.edition());
        var learners = new ServedLearners(settings, store);
        try (EventLog log = learners.log()) {
            return serve(course, learners, log);
        } catch (IOException e) {
            throw new CommandException(ExitCode.TROUBLE, GuideRun.sentence(e), e);
        }
    }

    private int serve(ServedCourse course, ServedLearners learners, EventLog log) throws CommandException, IOException {
        ServerSecret secret = ServerSecret.in(learners.keys());
        HostKey key = HostKey.in(learners.keys());
        String address = plan.open().orElse(InetAddress.getLoopbackAddress().getHostAddress());
        requireFree(address, key);
        new SharedKeys(learners.keys(), key).requireSameAsServers(log, secret);
        var loop = new LearnerLoop(
                course.edition(),
                log,
                word -> secret.ofWord(word.text()),
                clock,
                System::nanoTime,
                new SecureRandom(),
                metrics,
                journal::line);
        ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "clockwork");
            thread.setDaemon(true);
            return thread;
        });
        try (SshDoor door = door(address, key, ServedLearners.admission(secret, LearnerLoop.NEWCOMER), loop);
                MetricsHolder page = page(door)) {
            clockwork.scheduleAtFixedRate(() -> journal.second(metrics), 1, 1, TimeUnit.SECONDS);
            clockwork.scheduleAtFixedRate(() -> journal.minute(metrics), 1, 1, TimeUnit.MINUTES);
            handleSignals(course, loop, door);
            journal.line("Serving \"" + course.edition().course().outline().title() + "\" at "
                    + String.join(", ", connectLines(address, door.port())) + ", host key " + key.fingerprint()
                    + page.said() + ".");
            loop.run();
        } finally {
            clockwork.shutdownNow();
        }
        journal.minute(metrics);
        if (loop.unsaved() > 0) {
            journal.line("Ended. What was done last could not be stored for " + loop.unsaved()
                    + (loop.unsaved() == 1 ? " person." : " people."));
            return ExitCode.TROUBLE;
        }
        journal.line("Ended. Everything is stored.");
        return ExitCode.FINE;
    }

    /** A server that cannot listen must not decide with which keys the service begins. */
    private void requireFree(String address, HostKey key) throws CommandException, IOException {
        SessionDoor.requireFree(SessionDoor.listening(address), port(key), "--port");
        if (plan.metrics().isPresent()) {
            SessionDoor.requireFree(
                    InetAddress.getLoopbackAddress(), plan.metrics().get(), "--metrics");
        }
    }

    private int port(HostKey key) {
        return plan.port().orElse(key.port());
    }

    private SshDoor door(String address, HostKey key, OpenAdmission admission, LearnerLoop loop)
            throws CommandException, IOException {
        int port = port(key);
        try {
            return SshDoor.openAt(
                    SessionDoor.listening(address),
                    port,
                    key,
                    DoorLimits.SERVICE.withAttendees(plan.learners()),
                    admission,
                    new SshTerminals(loop),
                    refusal -> metrics.refused(kind(refusal)));
        } catch (BindException taken) {
            throw SessionDoor.taken(port, "--port", taken);
        }
    }

    private static List<String> connectLines(String address, int port) {
        return SessionDoor.hosts(address).stream()
                .map(host -> "ssh -p " + port + " " + host)
                .toList();
    }

    /** The page of metrics, if there is one. */
    private record MetricsHolder(Optional<MetricsPage> page) implements AutoCloseable {

        String said() {
            return page.map(open -> ", metrics at " + open.address()).orElse("");
        }

        @Override
        public void close() {
            page.ifPresent(MetricsPage::close);
        }
    }

    private MetricsHolder page(SshDoor door) throws CommandException, IOException {
        if (plan.metrics().isEmpty()) {
            return new MetricsHolder(Optional.empty());
        }
        int port = plan.metrics().get();
        try {
            return new MetricsHolder(Optional.of(MetricsPage.open(port, () -> metrics(door))));
        } catch (BindException taken) {
            throw SessionDoor.taken(port, "--metrics", taken);
        }
    }

    private MetricsText metrics(SshDoor door) {
        var text = new MetricsText();
        text.info("onekernel_build_info", "The version of the program.", "version", Version.number());
        metrics.write(text);
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return text.gauge("onekernel_connections", "Connections that have got in.", door.attendees())
                .gauge("onekernel_heap_used_bytes", "Memory of the Java heap in use.", memory.getUsed())
                .gauge("onekernel_heap_max_bytes", "The largest Java heap.", memory.getMax())
                .gauge(
                        "onekernel_uptime_seconds",
                        "Time since the start.",
                        Duration.between(started, clock.instant()).toMillis() / 1000.0);
    }

    private void handleSignals(ServedCourse course, LearnerLoop loop, SshDoor door) {
        ServiceSignals.onHangup(() -> readAgain(course, loop));
        ServiceSignals.onTermination(count -> {
            if (count > 1) {
                Runtime.getRuntime().halt(TERMINATED);
            }
            journal.line(
                    "Ending. People may finish their screen for " + plan.grace().toSeconds() + " seconds.");
            if (store.isShared()) { // other machines may take whoever comes now
                door.stopListening();
            }
            loop.close(plan.grace());
        });
    }

    private void readAgain(ServedCourse course, LearnerLoop loop) {
        try {
            CourseEdition next = course.readAgain();
            loop.course(next);
            journal.line("The course was read again: edition " + next.number() + ".");
        } catch (BrokenCourseException broken) {
            journal.line("The course was not replaced, as it has problems:");
            broken.problems().forEach(problem -> journal.line("  " + problem));
        }
    }

    /** The first drawing takes longer than all others; it is made before anybody waits for it. */
    private void warmUp(CourseEdition edition) {
        Session session = Session.start(edition.course(), Progress.NONE, started);
        session.page(Display.wide()).forEach(AnsiEncoder::encode);
    }
}
