package dev.tandem.command.importing;

import dev.tandem.client.Endpoints;
import dev.tandem.importer.Import;
import java.net.URI;
import java.util.Arrays;
import picocli.CommandLine;

/** An import in a process of its own, which can be killed. */
public final class ImportProcess {

    private ImportProcess() {}

    /** The command door, the issuer, and what stands on the command line. */
    public static void main(String[] arguments) throws InterruptedException {
        URI door = URI.create(arguments[0]);
        Endpoints endpoints = new Endpoints(door, door, URI.create(arguments[1]));
        System.exit(CommandLine.populateCommand(new Import(), Arrays.copyOfRange(arguments, 2, arguments.length))
                .into(() -> endpoints)
                .exitCode());
    }
}
