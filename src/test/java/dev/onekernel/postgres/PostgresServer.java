package dev.onekernel.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real PostgreSQL server for tests, on loopback, in a temporary directory. It is started once for all tests of a JVM. A guarding shell waits
 * for the end of the JVM, whichever way that comes, and then stops the server and removes the directory.
 */
public final class PostgresServer {

    public static final String USER = "tester";
    public static final String PASSWORD = "correct horse";

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static Optional<PostgresServer> shared = Optional.empty();
    private static int databases;

    private final Path binaries;
    private final Path directory;
    private final int port;
    private Process server;

    private PostgresServer(Path binaries) throws IOException, InterruptedException {
        this.binaries = binaries;
        this.directory = Files.createTempDirectory("onekernel-postgres");
        if (isRoot()) {
            run(List.of("chown", "postgres", directory.toString()));
        }
        Path password = directory.resolve("password");
        Files.writeString(password, PASSWORD + "\n");
        guard();
        run(asUser(List.of(
                binaries.resolve("initdb").toString(),
                "--pgdata=" + data(),
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync")));
        this.port = freePort(); // as late as possible, as it is free only for now
        start();
    }

    /** The server for all tests; without PostgreSQL's programs, a developer's test is skipped, and where CI is true it fails. */
    public static synchronized PostgresServer shared() {
        Optional<Path> binaries = binaries();
        if (binaries.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("PostgreSQL is not installed, and CI is true.");
        }
        assumeTrue(
                binaries.isPresent(),
                "PostgreSQL is not installed (Debian's package postgresql), so this is not tested.");
        if (shared.isEmpty()) {
            shared = Optional.of(startedIn(binaries.get()));
        }
        return shared.get();
    }

    /** A server for one test that ends it or stops it. */
    public static PostgresServer own() {
        shared();
        return startedIn(binaries().orElseThrow());
    }

    private static PostgresServer startedIn(Path binaries) {
        try {
            return new PostgresServer(binaries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Path> binaries() {
        var places = new ArrayList<Path>();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.sorted(Comparator.reverseOrder())
                        .map(version -> version.resolve("bin"))
                        .forEach(places::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Stream.of(System.getenv("PATH").split(":")).map(Path::of).forEach(places::add);
        return places.stream()
                .filter(at -> Files.isExecutable(at.resolve("initdb")) && Files.isExecutable(at.resolve("postgres")))
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> asUser(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        var whole = new ArrayList<>(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        whole.addAll(command);
        return whole;
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path log() {
        return directory.resolve("log");
    }

    /** The shell's input is a pipe from this JVM, which ends with it. */
    private void guard() throws IOException {
        String script = "cat >/dev/null; pid=$(head -n 1 \"$1/data/postmaster.pid\" 2>/dev/null);"
                + " [ -n \"$pid\" ] && kill -QUIT \"$pid\" 2>/dev/null;"
                + " for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 \"$pid\" 2>/dev/null || break; sleep 0.2; done; rm -rf \"$1\"";
        new ProcessBuilder("sh", "-c", script, "guard", directory.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), command + ": " + said);
    }

    /** Starts the server, and waits until it takes connections. What the operating system keeps survives a killed server, so nothing is forced. */
    public void start() throws IOException, InterruptedException {
        server = launch();
        long since = System.nanoTime();
        while (!takesConnections()) {
            if (!server.isAlive()) {
                server = launch(); // what is left of a server that was killed may still be ending
            }
            if (System.nanoTime() - since > TimeUnit.SECONDS.toNanos(60)) {
                throw new AssertionError(Files.readString(log()));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(asUser(List.of(
                        binaries.resolve("postgres").toString(),
                        "-D",
                        data().toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-k",
                        "",
                        "-c",
                        "fsync=off",
                        "-c",
                        "max_connections=100")))
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private boolean takesConnections() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, PASSWORD);
    }

    /** Ends the server as a power failure would. */
    public void kill() throws InterruptedException {
        server.destroyForcibly();
        server.waitFor();
    }

    public void stop() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    public long pid() {
        return server.pid();
    }

    public int port() {
        return port;
    }

    /** The address of a new and empty database, with the password. */
    public String freshDatabase() {
        String name;
        synchronized (PostgresServer.class) {
            name = "test" + ++databases;
        }
        execute("postgres", "CREATE DATABASE " + name);
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=" + USER + "&password="
                + PASSWORD.replace(" ", "%20");
    }

    public void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
