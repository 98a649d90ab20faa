package ru.zvonok.demo;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One demo and one browser for all tests that look at it; each begins at the start of the day. */
final class OpenDemo implements BeforeAllCallback, ParameterResolver {

  /** Its tests take turns, from whichever thread: the browser's library allows no more. */
  static final String SHARED_STAGE = "stage";

  private static final Namespace SHARED = Namespace.create(OpenDemo.class);

  /** What a test is given: windows to the demo. */
  record Stage(Browser browser, Demo demo) implements AutoCloseable {

    static Stage open() {
      Browser browser = Browser.open();
      try {
        return new Stage(
            browser,
            Demo.start(
                new DemoSettings(
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    DemoSettings.CLOCK_START)));
      } catch (Exception e) {
        browser.close();
        throw new AssertionError("the demo doesn't start", e);
      }
    }

    String url() {
      return demo.telegram().orElseThrow().url();
    }

    PhonesPage laptop(String path, ColorScheme colours) {
      return PhonesPage.open(browser, url() + path, 1366, 768, colours);
    }

    PhonesPage phone(String path, ColorScheme colours) {
      return PhonesPage.open(browser, url() + path, 390, 844, colours);
    }

    @Override
    public void close() {
      demo.close();
      browser.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    stage(context);
  }

  private static Stage stage(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SHARED)
        .computeIfAbsent(Stage.class, _ -> Stage.open(), Stage.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stage.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return stage(context);
  }
}
