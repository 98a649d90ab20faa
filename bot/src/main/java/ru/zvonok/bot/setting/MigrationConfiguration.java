package ru.zvonok.bot.setting;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Who migrates: the tables' owner ({@code ZVONOK_DATABASE_OWNER}), if the school keeps that role
 * apart from the application's; else the application's own. On connections of its own, past every
 * pool: it holds a lock of the session.
 */
@Configuration(proxyBeanMethods = false)
public class MigrationConfiguration {

  @Bean
  FlywayConfigurationCustomizer migratesAsOwner(Environment settings) {
    boolean apart = value(settings, "zvonok.database.owner") != null;
    String who = apart ? "zvonok.database.owner" : "spring.datasource.username";
    String password = apart ? "zvonok.database.owner.password" : "spring.datasource.password";
    String direct = value(settings, PoolerConfiguration.DIRECT);
    return flyway ->
        flyway.dataSource(
            direct == null ? settings.getRequiredProperty("spring.datasource.url") : direct,
            value(settings, who),
            value(settings, password));
  }

  private static @Nullable String value(Environment settings, String name) {
    String value = settings.getProperty(name, "").strip();
    return value.isEmpty() ? null : value;
  }
}
