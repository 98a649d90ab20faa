package ru.zvonok.demo;

import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.PortInUseException;
import ru.zvonok.bot.setting.WrongSetting;

/**
 * {@code mvn spring-boot:run}: the demo school with phones in the browser, or, with a bot's token
 * in {@code ZVONOK_TELEGRAM_TOKEN}, behind that real bot.
 */
public final class DemoApplication {

  private DemoApplication() {}

  public static void main(String[] args) throws Exception {
    try {
      Demo demo = Demo.start(DemoSettings.of(System.getenv()));
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(demo::close));
      System.out.println(demo.greeting());
    } catch (WrongSetting e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (RuntimeException e) {
      if (!isTold(e)) {
        throw e;
      }
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }

  /** The application has said in a sentence what to set. */
  private static boolean isTold(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException || cause instanceof WrongSetting) {
        return true;
      }
    }
    return false;
  }
}
