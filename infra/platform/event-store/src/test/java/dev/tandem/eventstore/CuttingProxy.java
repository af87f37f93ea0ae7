package dev.tandem.eventstore;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tandem.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A proxy before the database that cuts connections at a chosen moment. */
final class CuttingProxy implements AutoCloseable {

    private final TestDatabase database;
    private final URI behind;
    private final ServerSocket server;
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private volatile @Nullable String cutBefore;
    private volatile @Nullable String cutAfter;
    private volatile boolean closedToAll;

    private CuttingProxy(TestDatabase database) throws IOException {
        this.database = database;
        this.behind = URI.create(database.url().substring("jdbc:".length()));
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    static CuttingProxy before(StoreDatabase database) throws IOException {
        return new CuttingProxy(database.database());
    }

    /** The database as it is seen through here. */
    StoreDatabase database() {
        String url =
                database.url().replace(behind.getHost() + ":" + behind.getPort(), "127.0.0.1:" + server.getLocalPort());
        return new StoreDatabase(new TestDatabase(url, database.user(), database.password()));
    }

    /** Whoever next sends this text is cut off, and the database never hears of it. */
    void cutBefore(String text) {
        cutBefore = text;
    }

    /** Whoever next sends this text is cut off when the database has answered, and never hears the answer. */
    void cutAfter(String text) {
        cutAfter = text;
    }

    /** Cuts all connections, whatever they are doing. */
    void cutAll() {
        links.forEach(Link::cut);
    }

    /** From now on, nobody gets through, or everybody again. */
    void refuse(boolean all) {
        closedToAll = all;
    }

    @Override
    public void close() throws IOException {
        server.close();
        cutAll();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (closedToAll) {
                    client.close();
                } else {
                    Link link = new Link(client, new Socket(behind.getHost(), behind.getPort()));
                    links.add(link);
                    if (closedToAll) { // since we looked, and whoever cut all links did not know of this one
                        link.cut();
                    }
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private final class Link {

        private final Socket client;
        private final Socket postgres;
        private volatile boolean deaf;

        Link(Socket client, Socket postgres) {
            this.client = client;
            this.postgres = postgres;
            Thread.ofVirtual().start(this::requests);
            Thread.ofVirtual().start(this::answers);
        }

        private void requests() {
            try (InputStream in = client.getInputStream();
                    OutputStream out = postgres.getOutputStream()) {
                byte[] chunk = new byte[1 << 16];
                for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                    String text = new String(chunk, 0, length, ISO_8859_1);
                    String before = cutBefore;
                    if (before != null && text.contains(before)) {
                        cutBefore = null;
                        break;
                    }
                    String after = cutAfter;
                    if (after != null && text.contains(after)) {
                        cutAfter = null;
                        deaf = true;
                    }
                    out.write(chunk, 0, length);
                    out.flush();
                }
            } catch (IOException e) {
                // One side has gone.
            }
            cut();
        }

        private void answers() {
            try (InputStream in = postgres.getInputStream();
                    OutputStream out = client.getOutputStream()) {
                byte[] chunk = new byte[1 << 16];
                for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                    if (deaf) {
                        break;
                    }
                    out.write(chunk, 0, length);
                    out.flush();
                }
            } catch (IOException e) {
                // One side has gone.
            }
            cut();
        }

        void cut() {
            links.remove(this);
            try {
                client.close();
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
