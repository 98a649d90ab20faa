package ru.zvonok.bot.day;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PgBouncer in transaction mode before a database's server, with very few connections: what
 * it must be set to is {@code deploy/pgbouncer.ini}.
 */
final class Bouncer implements AutoCloseable {

  static final int CONNECTIONS = 3;

  private final int port = freePort();
  private final Process process;

  Bouncer(Path folder, int server, String user) {
    Path program = program();
    boolean root = "root".equals(System.getProperty("user.name"));
    try {
      Path users = Files.writeString(folder.resolve("users.txt"), "\"" + user + "\" \"\"\n");
      Path settings =
          Files.writeString(
              folder.resolve("pgbouncer.ini"),
              """
              [databases]
              * = host=127.0.0.1 port=%d
              [pgbouncer]
              listen_addr = 127.0.0.1
              listen_port = %d
              unix_socket_dir =
              auth_type = trust
              auth_file = %s
              pool_mode = transaction
              default_pool_size = %d
              ignore_startup_parameters = extra_float_digits
              """
                      .formatted(server, port, users, CONNECTIONS)
                  + (root ? "user = nobody\n" : ""));
      if (root) {
        folder.toFile().setExecutable(true, false);
        users.toFile().setReadable(true, false);
      }
      process =
          new ProcessBuilder(program.toString(), settings.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("pgbouncer.log").toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Awaitility.await().until(this::answers);
  }

  int port() {
    return port;
  }

  private boolean answers() {
    try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Where there is none, the test is left out, but never in CI. */
  private static Path program() {
    Optional<Path> found =
        Stream.concat(
                Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
            .map(folder -> Path.of(folder, "pgbouncer"))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty() && !"true".equals(System.getenv("CI"))) {
      System.out.println("No pgbouncer here: working behind it isn't tried.");
      Assumptions.abort("no pgbouncer on this machine");
    }
    return found.orElseThrow(() -> new AssertionError("CI needs pgbouncer on its PATH"));
  }

  static int freePort() {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
