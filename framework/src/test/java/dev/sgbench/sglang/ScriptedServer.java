package dev.sgbench.sglang;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server that answers byte for byte as a test tells it, also wrongly. */
public final class ScriptedServer implements AutoCloseable {

  /** What a test wants sent for a request. */
  public interface Script {

    /** Writes the answer. */
    void answer(Request request, Answer answer) throws Exception;
  }

  /**
   * A request as it came.
   *
   * @param connection number of the connection it came on, from 0
   */
  public record Request(String method, String path, String headers, String body, int connection) {}

  private final ServerSocket listener;
  private final Script script;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger connections = new AtomicInteger();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new ArrayList<>();

  public ScriptedServer(Script script) {
    this.script = script;
    try {
      this.listener = new ServerSocket(0, 2000, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** Where it listens. */
  public String url() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  /** Connections accepted so far. */
  public int connections() {
    return connections.get();
  }

  /** Requests read so far, in order. */
  public List<Request> requests() {
    return requests;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        take(listener.accept());
      } catch (IOException e) {
        return;
      }
    }
  }

  /** A connection is either served, and closed with the others, or closed at once. */
  private synchronized void take(Socket socket) throws IOException {
    if (listener.isClosed()) {
      socket.close();
      return;
    }
    socket.setTcpNoDelay(true);
    sockets.add(socket);
    int number = connections.getAndIncrement();
    threads.execute(() -> serve(socket, number));
  }

  private void serve(Socket socket, int number) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (Request request = read(in, number); request != null; request = read(in, number)) {
        requests.add(request);
        script.answer(request, new Answer(socket));
      }
    } catch (Exception e) {
      // The client went away, or the script wants the connection to break: close it.
    }
  }

  private static Request read(InputStream in, int connection) throws IOException {
    String start = line(in);
    if (start.isEmpty()) {
      return null;
    }
    StringBuilder headers = new StringBuilder();
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      headers.append(header).append('\n');
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).trim());
      }
    }
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    String[] words = start.split(" ", 3);
    return new Request(words[0], words[1], headers.toString(), body, connection);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8).trim();
  }

  @Override
  public synchronized void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    threads.shutdownNow();
  }

  /** The way an answer is written. */
  public static final class Answer {

    private final Socket socket;
    private final OutputStream out;

    private Answer(Socket socket) throws IOException {
      this.socket = socket;
      this.out = socket.getOutputStream();
    }

    /** A whole answer. */
    public void whole(int status, String body) throws IOException {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      raw(
          "HTTP/1.1 "
              + status
              + " X\r\ncontent-type: application/json\r\ncontent-length: "
              + bytes.length
              + "\r\n\r\n"
              + body);
    }

    /** The head of a stream. */
    public void streamHead() throws IOException {
      raw(
          String.join(
              "\r\n",
              "HTTP/1.1 200 OK",
              "content-type: text/event-stream",
              "transfer-encoding: chunked",
              "",
              ""));
    }

    /** One HTTP chunk. */
    public void chunk(String text) throws IOException {
      raw(
          Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length)
              + "\r\n"
              + text
              + "\r\n");
    }

    /** The end of a stream. */
    public void streamEnd() throws IOException {
      raw("0\r\n\r\n");
    }

    /** A whole stream, one chunk an event. */
    public void stream(String... events) throws IOException {
      streamHead();
      for (String event : events) {
        chunk("data: " + event + "\n\n");
      }
      streamEnd();
    }

    /** Bytes as they are. */
    public void raw(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    /** Closes the connection. */
    public void cut() throws IOException {
      socket.close();
    }
  }
}
