package ru.zvonok.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import ru.zvonok.demo.OpenDemo.Stage;

/** The guided tour as a newcomer takes it, who presses whatever is lit. */
@ExtendWith(OpenDemo.class)
@ResourceLock(OpenDemo.SHARED_STAGE)
class TourTest {

  /** More than the seven steps need, should a screen get a tap longer. */
  private static final int MOST_PRESSES = 45;

  private final Stage stage;

  TourTest(Stage stage) {
    this.stage = stage;
  }

  @Test
  void onALaptop_fromTheFirstStepToTheLast() {
    try (PhonesPage page = stage.laptop("", ColorScheme.LIGHT)) {
      page.startOver("ru");
      page.part("tour-start").click();

      List<String> steps =
          follow(
              page,
              done -> {
                if (done.equals("Мама узнаёт сразу")) {
                  assertThat(page.last("mother")).containsText("нет на уроке");
                  assertThat(page.notification("mother"))
                      .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
                  Browser.keep(page.picture(), "demo.png");
                }
              });

      assertThat(steps)
          .containsExactly(
              "Перекличка",
              "Мама узнаёт сразу",
              "Запись словами",
              "Отметка",
              "Задание на дом",
              "Дневник",
              "Код для входа");
      assertThat(page.bubbles("mother").filter(has("исправлено: опоздание на 10 минут")))
          .hasCount(1);
      assertThat(page.last("mother")).containsText("Отметка: 5");
      assertThat(page.last("mother")).containsText("§ 14");
      assertThat(page.last("office")).containsText("?start=");
      page.part("tour-close").click();
      assertThat(page.part("tour")).isHidden();
      assertThat(stage.demo().telegram().orElseThrow().violations()).isEmpty();
    }
    inTheHand();
  }

  /** After such a day: the dark look, and the mother's phone as it is in a hand. */
  private void inTheHand() {
    try (PhonesPage page = stage.laptop("", ColorScheme.DARK)) {
      page.part("tour-later").click();
      assertThat(page.last("mother")).containsText("§ 14");
      Browser.keep(page.picture(), "demo-dark.png");
    }
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (PhonesPage page = stage.phone("/?phones=mother,teacher", colours)) {
        page.part("tour-later").click();
        assertThat(page.phone("mother")).isVisible();
        assertThat(page.phone("teacher")).isHidden();
        assertThat(page.last("mother")).containsText("§ 14");
        Browser.keep(page.picture(), colours == ColorScheme.LIGHT ? "phone.png" : "phone-dark.png");
      }
    }
  }

  @Test
  void onAPhone_inEnglish_oneChatAtATime() {
    try (PhonesPage page = stage.phone("/?lang=en", ColorScheme.DARK)) {
      page.startOver("en");
      page.part("tour-start").click();
      assertThat(page.phone("teacher")).isVisible();

      List<String> steps =
          follow(
              page,
              done -> {
                if (done.equals("His mother is told")) {
                  assertThat(page.phone("mother")).isVisible();
                  assertThat(page.phone("teacher")).isHidden();
                }
              });

      assertThat(steps)
          .containsExactly(
              "Roll-call",
              "His mother is told",
              "Entry by words",
              "A mark",
              "Homework",
              "The diary",
              "A code to come in");
      assertThat(page.last("mother")).containsText("late by 10 minutes");
      assertThat(page.phone("office")).isVisible();
    }
  }

  @Test
  void aStepMayBeSkipped_theTourLeftAndBegunAgain() {
    try (PhonesPage page = stage.laptop("", ColorScheme.DARK)) {
      page.startOver("ru");
      page.part("tour-start").click();
      assertThat(page.part("tour-title")).hasText("Перекличка");
      page.part("tour-skip").click();
      assertThat(page.part("tour-title")).hasText("Мама узнаёт сразу");
      page.reload();
      assertThat(page.part("tour-title")).hasText("Мама узнаёт сразу");
      page.part("tour-leave").click();
      page.reload();
      assertThat(page.part("tour")).isHidden();

      page.part("tour-button").click();
      page.part("no").click();
      assertThat(page.part("tour")).isHidden();
      page.part("tour-button").click();
      page.part("tour-here").click();
      assertThat(page.part("tour-title")).hasText("Перекличка");
      page.part("tour-button").click();
      page.part("tour-reset").click();
      page.awaitBeginning();
      assertThat(page.part("tour-title")).hasText("Перекличка");
    }
  }

  @Test
  void whatIsDoneByAnotherWay_orByAnotherVisitor_countsToo() {
    try (PhonesPage page = stage.laptop("", ColorScheme.LIGHT);
        PhonesPage other = stage.laptop("", ColorScheme.LIGHT)) {
      page.startOver("ru");
      other.awaitSameDay();
      page.part("tour-start").click();
      assertThat(page.part("tour-title")).hasText("Перекличка");

      other.write("teacher", "Звонков н");
      other.tap("teacher", "Сохранить");

      assertThat(page.part("tour-title")).hasText("Мама узнаёт сразу");
      assertThat(other.part("tour-title")).hasText("Впервые здесь?");
    }
  }

  /**
   * Presses what is lit until the tour is over.
   *
   * @param onDone hears each step's title while it is told that the step is done
   * @return the steps' titles, in their order
   */
  private static List<String> follow(PhonesPage page, Consumer<String> onDone) {
    List<String> titles = new ArrayList<>();
    for (int press = 0; press < MOST_PRESSES; press++) {
      String lit = page.awaitLight();
      if (lit.equals("over")) {
        return titles;
      }
      String title = Objects.requireNonNull(page.part("tour-title").textContent());
      if (titles.isEmpty() || !titles.getLast().equals(title)) {
        titles.add(title);
      }
      page.pressLit();
      if (page.awaitChange(lit).equals("done")) {
        onDone.accept(title);
      }
    }
    throw new AssertionError("the lights lead nowhere: " + titles);
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
