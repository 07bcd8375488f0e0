package org.sijill.launcher;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.sijill.db.DatabaseAccess;
import org.sijill.db.DatabaseStartException;
import org.sijill.db.EmbeddedDatabase;
import org.sijill.db.Migrations;

/** One run of the registry in the foreground, from its start to its end. */
final class Run {

    private final Settings settings;
    private final Parts parts = new Parts();
    private final CompletableFuture<String> lost = new CompletableFuture<>();

    Run(Settings settings) {
        this.settings = settings;
    }

    /** Returns when the registry has ended by itself, never when a signal ends it. */
    ExitCode untilTheEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endBySignal, "end"));
        try {
            start();
            var why = lost.join();
            tell(why);
            return ExitCode.LOST;
        } catch (StartException e) {
            tell(e.getMessage());
            return e.code();
        } catch (DatabaseStartException e) {
            tell(e.getMessage());
            return ExitCode.NOT_STARTED;
        } catch (IOException e) {
            tell("Sijill cannot start: " + e.getMessage());
            return ExitCode.NOT_STARTED;
        } finally {
            parts.end();
        }
    }

    private void start() throws IOException {
        var data = new DataFolder(settings.dataDir());
        new Orphans(data).takeDown();
        Server.requireFreePort(settings);

        Terminal.tell("starting the database …");
        var database = startDatabase();
        Migrations.migrate(database);

        if (settings.sandboxPort() > 0) {
            parts.start(() -> new SandboxRegisters(settings, data), SandboxRegisters::close);
        }
        Terminal.tell("starting the server …");
        var files = new ServerFiles(data);
        var classArchive = files.classArchive(settings.classData());
        var log = new ServerLog(data.logs(), System.err);
        var server = parts.start(
                () -> new Server(settings, new ServerCommand(settings, database, files, classArchive), log),
                Server::close);
        server.awaitReady(settings.startTimeout());
        Terminal.announce(new Announcement(settings, database, data).lines());
        parts.start(classArchive::make, ClassArchive.Making::close);
        server.ended().thenAccept(lost::complete);
    }

    private DatabaseAccess startDatabase() throws IOException {
        if (settings.ownDatabase().isPresent()) {
            return settings.ownDatabase().get();
        }
        var embedded = parts.start(() -> EmbeddedDatabase.start(settings.embeddedDatabase()), EmbeddedDatabase::close);
        embedded.lost().thenAccept(lost::complete);
        return embedded.access();
    }

    /** Once a signal has come, what ends is no news. */
    private void tell(String line) {
        if (!parts.isEnding()) {
            Terminal.tell(line);
        }
    }

    private void endBySignal() {
        if (parts.end()) {
            Runtime.getRuntime().halt(ExitCode.DONE.number());
        }
    }
}
