package ru.zvonok.bot.setting;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** The one clock: nothing else asks what time it is. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

  @Bean
  @Profile("!demo")
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  @Profile("demo")
  DemoClock demoClock(Environment settings) {
    return DemoClock.startingAt(settings.getProperty("zvonok.clock.start", ""), Clock.systemUTC());
  }
}
