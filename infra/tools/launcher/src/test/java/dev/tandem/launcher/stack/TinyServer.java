package dev.tandem.launcher.stack;

import java.net.InetAddress;
import java.net.ServerSocket;

/** A process that listens on a port and answers with its own id, ends at once, or stays without listening. */
final class TinyServer {

    private TinyServer() {}

    public static void main(String[] args) throws Exception {
        System.out.println("tiny server " + args[0]);
        switch (args[1]) {
            case "ends" -> throw new IllegalStateException("no wish to live");
            case "mute", "slow" -> Thread.currentThread().join();
            case "stubborn" -> Runtime.getRuntime().addShutdownHook(new Thread(() -> join(Thread.currentThread())));
            default -> {}
        }
        try (ServerSocket socket =
                new ServerSocket(Integer.parseInt(args[0]), 50, InetAddress.ofLiteral("127.0.0.1"))) {
            while (true) {
                socket.accept().close();
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
