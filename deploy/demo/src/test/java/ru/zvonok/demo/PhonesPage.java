package ru.zvonok.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Objects;
import java.util.regex.Pattern;

/** The phones' page as a visitor sees it: whose phone, what it says, which buttons it has. */
final class PhonesPage implements AutoCloseable {

  /** As long as a school may take to begin anew on a busy machine. */
  private static final double PATIENCE_MILLIS = 120_000;

  private static final String EVENTS = "**/standin/events*";

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
    button.click();
  }

  Locator button(String persona, String label) {
    return phone(persona).locator("[data-testid=button][data-label*='" + label + "']").last();
  }

  /** Gives one persona's phone to another, as the visitor does above the phone. */
  void choose(String persona, String other) {
    phone(persona).getByTestId("picker").selectOption(other);
    assertThat(phone(other).getByTestId("bubble").first()).isAttached();
  }

  Locator badge(String persona) {
    return phone(persona).getByTestId("badge");
  }

  Locator notification(String persona) {
    return phone(persona).getByTestId("notification");
  }

  /** Moves the school's clock: {@code 10}, {@code 60}, {@code evening}, {@code schoolDay}. */
  void moveClock(String move) {
    page.locator("[data-testid=clock-button][data-move='" + move + "']").click();
  }

  Locator clock() {
    return part("clock");
  }

  /** Something of the page that stands there once. */
  Locator part(String name) {
    return page.getByTestId(name);
  }

  /**
   * Goes back to the beginning of the day and waits for it; the phones speak this language then.
   */
  void startOver(String language) {
    part("reset").click();
    page.locator("input[name=language][value=" + language + "]").check();
    part("reset-yes").click();
    awaitBeginning();
  }

  /** The veil has come over this page and is gone again. */
  void awaitBeginning() {
    assertThat(part("veil")).isVisible();
    assertThat(part("veil"))
        .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE_MILLIS));
    assertThat(page.locator("[data-testid=bubble]").first()).isAttached();
  }

  /** The day has begun anew here too: it was somebody else who wanted it. */
  void awaitSameDay() {
    assertThat(part("veil"))
        .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** Its stream of events is cut (when the pupil's phone changes hands) and doesn't come back. */
  void deafen() {
    page.route(EVENTS, Route::abort);
    phone("pupil").getByTestId("picker").selectOption("father");
    assertThat(phone("father")).isVisible();
  }

  void hearAgain() {
    page.unroute(EVENTS);
  }

  /** Writes words on this phone and sends them. */
  void write(String persona, String words) {
    phone(persona).getByTestId("input").fill(words);
    phone(persona).getByTestId("send").click();
  }

  /** What the tour lights now, or {@code over}. */
  String awaitLight() {
    String light = lit();
    return light.isEmpty() || light.equals("done") ? awaitChange(light) : light;
  }

  /**
   * Waits until something else than {@code before} is lit, the step is done or the tour is over.
   */
  String awaitChange(String before) {
    String light = before;
    while (light.equals(before) || light.isEmpty()) {
      assertThat(part("tour"))
          .not()
          .hasAttribute(
              "data-lit",
              light,
              new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
      light = lit();
    }
    return light;
  }

  private String lit() {
    return Objects.requireNonNullElse(part("tour").getAttribute("data-lit"), "");
  }

  void pressLit() {
    page.locator(".hint").click();
  }

  void reload() {
    page.reload();
    assertThat(page.locator("[data-testid=bubble]").first()).isAttached();
  }

  Page page() {
    return page;
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
