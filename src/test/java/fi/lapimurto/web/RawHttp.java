package fi.lapimurto.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Bytes as no client library would send them. */
final class RawHttp {

    private RawHttp() {}

    /** What the server answers to a request without a body. */
    static String get(int port, String target, String host) throws IOException {
        try (Socket socket = open(port)) {
            send(
                    socket,
                    "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: */*\r\nConnection: close\r\n\r\n");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A connection that has sent the head of a request and the first byte of its body. */
    static Socket beginPost(int port, String path) throws IOException {
        Socket socket = open(port);
        send(
                socket,
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nx");
        return socket;
    }

    /** What the server answers to a file that it has no use for and to the request that comes right behind it. */
    static String fileAndNext(int port) throws IOException {
        try (Socket socket = open(port)) {
            send(
                    socket,
                    "PUT /api/teams/none/people/file HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                            + "Content-Length: 4\r\n\r\nname"
                            + "GET /api/my-work HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(500)
                            + "\r\nConnection: close\r\n\r\n");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static Socket open(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        return socket;
    }
}
