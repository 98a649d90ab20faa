package ru.zvonok.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo in a browser, as the README tells it. */
class DemoPhonesTest {

  private static Browser browser;
  private static Demo demo;

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.open();
    demo =
        Demo.start(
            new DemoSettings(
                0, Optional.empty(), Optional.empty(), Optional.empty(), DemoSettings.CLOCK_START));
  }

  @AfterAll
  static void close() {
    if (demo != null) {
      demo.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void theTeacherMarksPetyaAbsent_hisMotherIsTold() {
    try (PhonesPage page = PhonesPage.open(browser, url(), 1600, 1000, ColorScheme.LIGHT)) {
      page.tap("teacher", "7А Алгебра");
      page.tap("teacher", "Перекличка");
      page.tap("teacher", "Звонков");
      page.tap("teacher", "Сохранить (1");
      assertThat(page.last("teacher")).containsText("Н Звонков");
      assertThat(page.badge("mother")).isHidden();
      page.awaitToast("teacher", "Перекличка сохранена: 1 Н");

      page.moveClock("+10 минут");

      assertThat(page.last("mother")).containsText("Пётр: 🔔 нет на уроке — 4-й, алгебра (19.01)");
      assertThat(page.last("mother")).not().containsText("Звонков");
      assertThat(page.badge("mother")).hasText("1");
      assertThat(page.notification("mother")).containsText("нет на уроке");
      assertThat(page.notification("mother"))
          .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
      Browser.keep(page.picture(), "demo.png");

      page.button("mother", "Открыть день").click();
      assertThat(page.last("mother")).containsText("Алгебра");
      assertThat(page.badge("mother")).isHidden();
    }
    inTheHand();
  }

  /** The same on a real phone: one chat at a time. */
  private void inTheHand() {
    String mother = url() + "/?phones=mother,teacher";
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (PhonesPage page = PhonesPage.open(browser, mother, 390, 844, colours)) {
        assertThat(page.phone("mother")).isVisible();
        assertThat(page.phone("teacher")).isHidden();
        assertThat(page.last("mother")).containsText("Алгебра");
        Browser.keep(page.picture(), colours == ColorScheme.LIGHT ? "phone.png" : "phone-dark.png");
      }
    }
  }

  @Test
  void thePupilReadsHisDay_andIsNeverOfferedTheJournal() {
    try (PhonesPage page =
        PhonesPage.open(browser, url() + "/?phones=pupil", 390, 844, ColorScheme.DARK)) {
      assertThat(page.last("pupil")).containsText("Пётр, 7А");
      assertThat(page.button("pupil", "Мои уроки")).hasCount(0);
      assertThat(page.button("pupil", "Мой класс")).hasCount(0);

      page.tap("pupil", "Сегодня");

      assertThat(page.last("pupil")).containsText("4. 11:25–12:10 Алгебра");
      assertThat(page.last("pupil")).containsText("6. 13:25–14:10 Физика");
      assertThat(page.button("pupil", "Перекличка")).hasCount(0);
    }
  }

  private static String url() {
    return demo.telegram().orElseThrow().url();
  }
}
