package ru.zvonok.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;

/** The phones' page as a visitor sees it: whose phone, what it says, which buttons it has. */
final class PhonesPage implements AutoCloseable {

  private final BrowserContext window;
  private final Page page;

  private PhonesPage(BrowserContext window, Page page) {
    this.window = window;
    this.page = page;
  }

  static PhonesPage open(Browser browser, String url, int width, int height, ColorScheme colours) {
    BrowserContext window = browser.window(width, height, colours);
    Page page = window.newPage();
    page.navigate(url);
    PhonesPage phones = new PhonesPage(window, page);
    assertThat(page.getByTestId("phone").first().getByTestId("bubble").first()).isAttached();
    return phones;
  }

  /** The phone that this persona holds. */
  Locator phone(String persona) {
    return page.locator("section.phone[data-persona='" + persona + "']");
  }

  Locator bubbles(String persona) {
    return phone(persona).getByTestId("bubble");
  }

  /** The bot's newest words on that phone. */
  Locator last(String persona) {
    return phone(persona).locator("[data-testid=bubble][data-mine=false]").last();
  }

  /** Taps the newest button whose words hold this, as soon as it is there. */
  void tap(String persona, String label) {
    Locator button = button(persona, label);
    button.scrollIntoViewIfNeeded();
    button.click();
  }

  Locator button(String persona, String label) {
    return phone(persona).locator("[data-testid=button][data-label*='" + label + "']").last();
  }

  Locator badge(String persona) {
    return phone(persona).getByTestId("badge");
  }

  Locator notification(String persona) {
    return phone(persona).getByTestId("notification");
  }

  /** Moves the school's clock by one of the buttons above the phones. */
  void moveClock(String label) {
    page.locator("[data-testid=clock-button][data-label='" + label + "']").click();
  }

  /** The bot's word on a tap comes over the screen and goes by itself. */
  void awaitToast(String persona, String words) {
    Locator toast = phone(persona).getByTestId("toast");
    assertThat(toast).hasText(words);
    assertThat(toast).not().hasClass(Pattern.compile("shown"));
  }

  byte[] picture() {
    return page.screenshot();
  }

  @Override
  public void close() {
    window.close();
  }
}
