package ru.zvonok.demo;

import java.util.concurrent.CountDownLatch;

/**
 * {@code mvn spring-boot:run}: the demo school with phones in the browser, or, with a bot's token
 * in {@code ZVONOK_TELEGRAM_TOKEN}, behind that real bot.
 */
public final class DemoApplication {

  private DemoApplication() {}

  public static void main(String[] args) throws Exception {
    Demo demo = Demo.start(DemoSettings.of(System.getenv()));
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(demo::close));
    System.out.println(demo.greeting());
    new CountDownLatch(1).await();
  }
}
