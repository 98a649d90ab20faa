package ru.zvonok.standin;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import ru.zvonok.standin.botapi.BotApiController;
import ru.zvonok.standin.phones.EventStreamController;
import ru.zvonok.standin.phones.HouseController;
import ru.zvonok.standin.phones.PhonesController;
import ru.zvonok.standin.phones.ResetController;
import ru.zvonok.standin.phones.SameSiteFilter;

/** A web server and nothing else, whatever lies on the class path. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  MultipartAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class
})
@Import({
  BotApiController.class,
  PhonesController.class,
  HouseController.class,
  EventStreamController.class,
  ResetController.class,
  SameSiteFilter.class
})
class StandInServer {}
