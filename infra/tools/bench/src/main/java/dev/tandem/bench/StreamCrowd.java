package dev.tandem.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Thousands of clients of streams, read by one thread: it takes down when each requisition was heard of first. */
final class StreamCrowd implements AutoCloseable {

    private static final Pattern REQUISITION = Pattern.compile("\"requisition\":\\{\"id\":\"([^\"]+)\"");
    private static final int LONGEST = 256;

    private final Selector selector = Selector.open();
    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final Thread thread = Thread.ofPlatform().daemon().name("crowd").unstarted(this::read);
    private final URI service;

    /** Whose streams are at that address. */
    StreamCrowd(URI service) throws IOException {
        this.service = service;
        thread.start();
    }

    /** What a client has read and not yet looked through. */
    private static final class Client {

        private String tail = "";
        private boolean answered;
    }

    /** Begins one more stream. */
    void open(String path, String token) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(service.getHost(), service.getPort()));
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + service.getAuthority()
                + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Client());
        selector.wakeup();
    }

    /** How many have been told all that was there. */
    int begun() {
        return begun.get();
    }

    /** How many have ended. */
    int ended() {
        return ended.get();
    }

    /** When one of them was told of that requisition first ({@link System#nanoTime}); waits for it. */
    long heardOf(String requisition) throws InterruptedException {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < deadline) {
            Long at = heard.get(requisition);
            if (at != null) {
                return at;
            }
            Thread.sleep(0, 200_000);
        }
        throw new IllegalStateException("no stream told of " + requisition + " within 30 seconds");
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(64 << 10);
        try {
            while (selector.isOpen()) {
                selector.select(key -> read(key, buffer), 100);
            }
        } catch (ClosedSelectorException _) {
            // it is over
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key, ByteBuffer buffer) {
        Client client = (Client) key.attachment();
        buffer.clear();
        try {
            int count = ((SocketChannel) key.channel()).read(buffer);
            if (count < 0) {
                end(key);
            } else if (count > 0) {
                look(client, new String(buffer.array(), 0, count, StandardCharsets.ISO_8859_1), System.nanoTime());
            }
        } catch (IOException _) {
            end(key);
        }
    }

    private void look(Client client, String text, long now) {
        String all = client.tail + text;
        Matcher requisitions = REQUISITION.matcher(all);
        while (requisitions.find()) {
            heard.putIfAbsent(requisitions.group(1), now);
        }
        if (!client.answered && all.contains("event: current")) {
            client.answered = true;
            begun.incrementAndGet();
        }
        client.tail = all.substring(Math.max(0, all.length() - LONGEST));
    }

    private void end(SelectionKey key) {
        ended.incrementAndGet();
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
