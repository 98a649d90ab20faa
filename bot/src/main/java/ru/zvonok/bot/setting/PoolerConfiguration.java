package ru.zvonok.bot.setting;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import ru.zvonok.core.replica.DirectLine;

/**
 * For a database behind PgBouncer in transaction mode: {@code ZVONOK_DATABASE_URL} is PgBouncer's
 * address and {@code ZVONOK_DATABASE_DIRECT} the database's own, for migrating and listening. The
 * next transaction may be on another connection, so none prepares statements for later ones.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(PoolerConfiguration.Wanted.class)
public class PoolerConfiguration {

  static final String DIRECT = "zvonok.database.direct";

  @Bean
  static BeanPostProcessor nothingIsPreparedForLater() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
          pool.addDataSourceProperty("prepareThreshold", "0");
        }
        return bean;
      }
    };
  }

  @Bean
  DirectLine directLine(Environment settings) {
    return new DirectLine(
        new DriverManagerDataSource(
            settings.getRequiredProperty(DIRECT).strip(),
            settings.getProperty("spring.datasource.username", ""),
            settings.getProperty("spring.datasource.password", "")));
  }

  static final class Wanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().getProperty(DIRECT, "").isBlank();
    }
  }
}
