package dev.onekernel.ssh;

import dev.onekernel.ssh.JoinAuthentication.Door;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.compression.Compression;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.common.io.IoAcceptor;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.threads.ThreadUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;

/**
 * The SSH server of a session or of a course. It has a handful of threads however many people there are: three that read, two that write, and one that keeps
 * the time.
 */
public final class SshDoor implements AutoCloseable {

    private static final int READERS = 3;
    private static final int WRITERS = 2;
    private static final Duration TICK = Duration.ofMillis(500);

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    /** How many ports are tried when the wanted one is taken. */
    private static final int PORTS_TRIED = 10;

    private static final int BACKLOG = 512;
    private static final long WINDOW = 8 * 1024;
    private static final int READ_BUFFER = 4 * 1024;

    private final ListeningServer server;
    private final Connections connections;
    private final ScheduledExecutorService clock;
    private final ExecutorService writers;

    private SshDoor(
            HostKey key, DoorLimits limits, Entrance entrance, TerminalListener listener, Consumer<Refusal> refusals) {
        clock = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "ssh-clock"));
        writers = new ThreadPoolExecutor(
                WRITERS,
                WRITERS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> daemon(internal(work), "ssh-writer"),
                new ThreadPoolExecutor.DiscardPolicy()); // when the door is closed, nothing more is to be written
        connections = new Connections(limits, refusals);
        server = new ListeningServer();
        ServerBuilder.builder().factory(() -> server).build();
        server.setKeyPairProvider(KeyPairProvider.wrap(key.pair()));
        server.setScheduledExecutorService(clock);
        server.addSessionListener(connections);
        server.setUserAuthFactories(authentications(entrance, limits));
        server.setChannelFactories(
                List.of(new Shells(limits, listener, writers, connections), new Forwarding(connections)));
        shut(server);
        limit(server, limits);
    }

    /** The library's server, which can stop to listen before it ends. */
    private static final class ListeningServer extends SshServer {

        void stopListening() {
            IoAcceptor listening = acceptor; // none once the server has ended
            if (listening != null) {
                listening.unbind();
            }
        }
    }

    private List<UserAuthFactory> authentications(Entrance entrance, DoorLimits limits) {
        if (entrance instanceof Admission admission) {
            return List.of(new Door(admission, limits, connections, clock).authentication());
        }
        if (entrance instanceof OpenAdmission open) {
            return new OpenDoor(open, connections).authentications();
        }
        throw new AssertionError(entrance);
    }

    /**
     * Opens the door.
     *
     * @param address where to listen: a loopback address, one of this computer's addresses, or the wildcard for all of them
     * @param port the wanted port; when it is taken, one of the next few is used. 0 takes any
     * @param refusals is told what is not allowed, on the server's threads, and must not block
     * @throws IOException when it cannot listen there
     */
    public static SshDoor open(
            InetAddress address,
            int port,
            HostKey key,
            DoorLimits limits,
            Entrance entrance,
            TerminalListener listener,
            Consumer<Refusal> refusals)
            throws IOException {
        for (int next = port; ; next++) {
            try {
                return openAt(address, next, key, limits, entrance, listener, refusals);
            } catch (BindException taken) {
                if (next == port + PORTS_TRIED) {
                    throw taken;
                }
            }
        }
    }

    /**
     * Opens the door at this port and no other, as {@link #open} does.
     *
     * @throws BindException when the port is taken
     */
    public static SshDoor openAt(
            InetAddress address,
            int port,
            HostKey key,
            DoorLimits limits,
            Entrance entrance,
            TerminalListener listener,
            Consumer<Refusal> refusals)
            throws IOException {
        var door = new SshDoor(key, limits, entrance, listener, refusals);
        try {
            door.listen(address, port);
            return door;
        } catch (IOException | RuntimeException cannot) {
            door.close();
            throw cannot;
        }
    }

    private void listen(InetAddress address, int port) throws IOException {
        server.setHost(address.getHostAddress());
        server.setPort(port);
        server.start();
        clock.scheduleAtFixedRate(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Shuts what the library opens by default. */
    private static void shut(SshServer server) {
        server.setPasswordAuthenticator(null);
        server.setPublickeyAuthenticator(null);
        server.setKeyboardInteractiveAuthenticator(null);
        server.setHostBasedAuthenticator(null);
        server.setGSSAuthenticator(null);
        server.setSubsystemFactories(List.of());
        server.setCommandFactory(null);
        server.setAgentFactory(null);
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setGlobalRequestHandlers(List.of(KeepAliveHandler.INSTANCE, NoMoreSessionsHandler.INSTANCE));
        // A few compressed bytes could become many before anybody has counted them.
        server.setCompressionFactories(List.of((NamedFactory<Compression>) BuiltinCompressions.none));
    }

    private static void limit(SshServer server, DoorLimits limits) {
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "onekernel");
        CoreModuleProperties.NIO_WORKERS.set(server, READERS);
        CoreModuleProperties.AUTH_TIMEOUT.set(server, limits.joining());
        // Of these two, ours end first, with a sentence.
        CoreModuleProperties.IDLE_TIMEOUT.set(server, limits.idle().multipliedBy(2));
        CoreModuleProperties.NIO2_MIN_WRITE_TIMEOUT.set(
                server, limits.slowness().multipliedBy(2));
        CoreModuleProperties.NIO2_READ_BUFFER_SIZE.set(server, READ_BUFFER);
        CoreModuleProperties.WINDOW_SIZE.set(server, WINDOW);
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        CoreModuleProperties.SOCKET_BACKLOG.set(server, BACKLOG);
    }

    private record Shells(
            DoorLimits limits, TerminalListener listener, ExecutorService writers, Connections connections)
            implements ChannelFactory {

        @Override
        public String getName() {
            return "session";
        }

        @Override
        public Channel createChannel(Session session) {
            return connections.terminal(session, new ShellChannel(limits, listener, writers, connections::refused));
        }
    }

    /** Connections through the server to elsewhere, of which there are none. */
    private record Forwarding(Connections connections) implements ChannelFactory {

        @Override
        public String getName() {
            return "direct-tcpip";
        }

        @Override
        public Channel createChannel(Session session) {
            connections.refused(Refusal.FORWARDING);
            return null;
        }
    }

    private void tick() {
        long now = System.nanoTime();
        connections.tick(now, channel -> {
            try {
                channel.tick(now, TICK);
            } catch (IOException | RuntimeException gone) {
                channel.getSession().close(true);
            }
        });
    }

    /** The port that it listens on. */
    public int port() {
        return server.getPort();
    }

    /** Takes no more connections; those that are there go on. A load balancer notices, and sends people elsewhere. */
    public void stopListening() {
        server.stopListening();
    }

    /** How many have got in and are still there. */
    public int attendees() {
        return connections.attendees();
    }

    /**
     * Closes every connection that is still there. What {@link TerminalChannel#close} was given before is sent first, for which two seconds
     * are allowed.
     */
    @Override
    public void close() throws IOException {
        try {
            awaitGoodbyes();
            server.stop(true);
        } finally {
            writers.shutdownNow();
            clock.shutdownNow();
        }
    }

    private void awaitGoodbyes() {
        long since = System.nanoTime();
        try {
            while (connections.saysGoodbye() && System.nanoTime() - since < LAST_WORDS.toNanos()) {
                Thread.sleep(20);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** While keys are exchanged anew, the library holds up threads that write, unless it takes them for its own; then it queues. */
    private static Runnable internal(Runnable work) {
        return () -> {
            try {
                ThreadUtils.runAsInternal(() -> {
                    work.run();
                    return null;
                });
            } catch (RuntimeException bug) {
                throw bug;
            } catch (Exception never) {
                throw new AssertionError(never);
            }
        };
    }

    private static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
