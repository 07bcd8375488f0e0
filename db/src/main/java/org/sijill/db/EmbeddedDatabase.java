package org.sijill.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of our own: started, watched, restarted when it is killed, and stopped cleanly.
 *
 * @see "ADR 0011"
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());

    private static final int QUICK_DEATHS = 5;
    private static final long QUICK = TimeUnit.SECONDS.toNanos(3);

    private final FileChannel lock;
    private final Cluster cluster;
    private final Postmaster postmaster;
    private final int port;
    private final DatabaseAccess access;
    private final CompletableFuture<String> lost = new CompletableFuture<>();
    private Process process;
    private long startedAt;
    private int quickDeaths;
    private boolean closing;

    private EmbeddedDatabase(DatabaseSettings settings, FileChannel lock) {
        this.lock = lock;
        var secrets = DatabaseSecrets.of(settings);
        var binaries = PostgresBinaries.in(settings.binariesDir());
        cluster = new Cluster(settings, binaries, secrets);
        new Postmaster(settings, binaries, settings.port()).takeDownOrphan();
        port = Postmaster.freePort(settings.port());
        postmaster = new Postmaster(settings, binaries, port);
        cluster.initialise();
        process = postmaster.start();
        access = prepare();
        watch();
    }

    /**
     * Starts the server on {@code settings}' data folder, which is made if there is none, and waits until it is ready.
     *
     * @throws DatabaseStartException if another launcher uses the folder, the port is taken or PostgreSQL refuses
     */
    public static EmbeddedDatabase start(DatabaseSettings settings) {
        var lock = lock(settings);
        try {
            return new EmbeddedDatabase(settings, lock);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    /**
     * How to reach the server that another process runs on {@code settings}' data folder.
     *
     * @return empty if none runs there
     */
    public static Optional<DatabaseAccess> accessOfRunning(DatabaseSettings settings) {
        return new PostmasterFile(settings.cluster())
                .runningOnPort()
                .map(port -> Cluster.access(port, DatabaseSecrets.of(settings)));
    }

    /** Ends whatever server runs on the data folder, and deletes the folder. */
    static void discard(DatabaseSettings settings) throws IOException {
        new Postmaster(settings, PostgresBinaries.in(settings.binariesDir()), settings.port()).takeDownOrphan();
        Folders.delete(settings.dataDir());
    }
    /** Credentials of the runtime role and the owner. */
    public DatabaseAccess access() {
        return access;
    }

    /** JDBC address, without credentials. */
    public String url() {
        return access.url();
    }

    /** On 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Process id of the server that runs now. */
    public synchronized long pid() {
        return process.pid();
    }

    /** Completes with a sentence once the server died so often that it is not started again. */
    public CompletableFuture<String> lost() {
        return lost;
    }

    /** Ends open transactions, writes everything down and waits for the server's end. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        postmaster.stop();
        release(lock);
    }

    /** As PostgreSQL's superuser; for tests that tamper. */
    Connection connectAsSuperuser() throws SQLException {
        return cluster.connect(port, Cluster.DATABASE);
    }

    private DatabaseAccess prepare() {
        try {
            return cluster.prepare(port);
        } catch (RuntimeException e) {
            postmaster.stop();
            throw e;
        }
    }

    private void watch() {
        startedAt = System.nanoTime();
        process.onExit().thenRunAsync(this::restart, task -> new Thread(task, "postgres-watch").start());
    }

    private synchronized void restart() {
        if (closing) {
            return;
        }
        quickDeaths = System.nanoTime() - startedAt < QUICK ? quickDeaths + 1 : 0;
        var last = "exit code " + process.exitValue();
        while (quickDeaths < QUICK_DEATHS) {
            LOG.log(Level.WARNING, "event=database-died action=restart quick-deaths={0}", quickDeaths);
            try {
                postmaster.clearTheWay();
                process = postmaster.start();
                LOG.log(Level.WARNING, "event=database-restarted");
                watch();
                return;
            } catch (DatabaseStartException e) {
                last = e.getMessage();
                quickDeaths++;
            }
        }
        var why = "PostgreSQL died " + quickDeaths + " times in quick succession and is not started again: " + last;
        LOG.log(Level.ERROR, "event=database-lost quick-deaths={0}", quickDeaths);
        lost.complete(why);
    }

    private static FileChannel lock(DatabaseSettings settings) {
        var file = settings.dataDir().resolve("database.lock");
        try {
            Files.createDirectories(settings.dataDir());
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + file, e);
        }
        throw new DatabaseStartException("Another Sijill already runs on " + settings.dataDir()
                + ". Stop it, or set DATA_DIR to another folder.");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException byThisProcess) {
            return false;
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
