package ru.zvonok.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import ru.zvonok.demo.OpenDemo.Stage;

/** Several people at one demo: the same school, each with phones and looks of their own. */
@ExtendWith(OpenDemo.class)
@ResourceLock(OpenDemo.SHARED_STAGE)
class PlayTest {

  private final Stage stage;

  PlayTest(Stage stage) {
    this.stage = stage;
  }

  @Test
  void backToTheBeginning_isAskedFirst_andEveryPageFollows() {
    try (PhonesPage mine = stage.laptop("", ColorScheme.LIGHT);
        PhonesPage yours = stage.laptop("", ColorScheme.LIGHT)) {
      mine.startOver("ru");
      yours.awaitSameDay();
      yours.choose("pupil", "father");
      mine.tap("teacher", "7А Алгебра");
      assertThat(yours.last("teacher")).containsText("Готово 0/4");
      mine.moveClock("60");
      assertThat(yours.clock()).containsText("12:4");

      mine.part("reset").click();
      mine.part("no").click();
      assertThat(mine.last("teacher")).containsText("Готово 0/4");

      mine.part("reset").click();
      mine.part("reset-yes").click();
      yours.awaitBeginning();
      mine.awaitSameDay();

      assertThat(yours.last("teacher")).containsText("Мои уроки");
      assertThat(mine.last("teacher")).containsText("Мои уроки");
      assertThat(yours.clock()).containsText("11:4");
      assertThat(yours.badge("mother")).isHidden();
      assertThat(yours.phone("father")).isVisible();
      assertThat(mine.phone("father")).hasCount(0);
      yours.tap("teacher", "7А Алгебра");
      assertThat(mine.last("teacher")).containsText("Готово 0/4");
    }
  }

  @Test
  void aPageThatHeardNothingMeanwhile_catchesUpWithTheNewBeginning() {
    try (PhonesPage deaf = stage.laptop("", ColorScheme.LIGHT);
        PhonesPage other = stage.laptop("", ColorScheme.LIGHT)) {
      deaf.deafen();
      other.startOver("ru");
      deaf.hearAgain();
      assertThat(deaf.phone("father")).containsText("День начался заново");
      assertThat(deaf.part("veil")).isHidden();
    }
  }

  @Test
  void theClockMoves_toTheEvening_andToTheNextSchoolDay() {
    try (PhonesPage page = stage.laptop("", ColorScheme.LIGHT)) {
      page.startOver("ru");
      page.moveClock("60");
      assertThat(page.clock()).containsText("12:4");
      page.moveClock("evening");
      assertThat(page.clock()).containsText("19:00");
      assertThat(page.clock()).containsText("вт, 19 января");
      page.moveClock("schoolDay");
      assertThat(page.clock()).containsText("8:20");
      assertThat(page.clock()).containsText("ср, 20 января");
      page.tap("mother", "Сегодня");
      assertThat(page.last("mother")).containsText("ср, 20 января");
      assertThat(page.phone("mother").getByTestId("day")).hasText("19 января");
    }
  }

  @Test
  void phonesAndColoursAreKeptInTheBrowser() {
    try (PhonesPage page = stage.laptop("", ColorScheme.DARK);
        PhonesPage other = stage.laptop("", ColorScheme.DARK)) {
      page.choose("pupil", "director");
      page.part("theme").click();
      page.reload();
      assertThat(page.phone("director")).isVisible();
      assertThat(page.page().locator("html")).hasAttribute("data-theme", "light");
      assertThat(page.page().locator("body")).hasCSS("color", "rgb(20, 24, 31)");
      assertThat(other.phone("director")).hasCount(0);
      assertThat(other.page().locator("body")).hasCSS("color", "rgb(238, 241, 245)");
    }
  }

  @Test
  void thePageSpeaksEnglishToo() {
    try (PhonesPage page = stage.laptop("", ColorScheme.LIGHT)) {
      assertThat(page.part("tour-title")).hasText("Впервые здесь?");
      page.part("language").click();
      assertThat(page.part("tour-title")).hasText("New here?");
      assertThat(page.phone("teacher")).containsText("Teacher");
      page.reload();
      assertThat(page.part("tour-title")).hasText("New here?");
    }
  }
}
