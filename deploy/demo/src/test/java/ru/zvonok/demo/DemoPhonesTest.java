package ru.zvonok.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import ru.zvonok.demo.OpenDemo.Stage;

/** The demo in a browser, as the README tells it: without the tour's help. */
@ExtendWith(OpenDemo.class)
@ResourceLock(OpenDemo.SHARED_STAGE)
class DemoPhonesTest {

  private final Stage stage;

  DemoPhonesTest(Stage stage) {
    this.stage = stage;
  }

  @Test
  void theTeacherMarksPetyaAbsent_hisMotherIsTold() {
    try (PhonesPage page = stage.laptop("", ColorScheme.LIGHT)) {
      page.startOver("ru");
      page.part("tour-later").click();
      page.tap("teacher", "7А Алгебра");
      page.tap("teacher", "Перекличка");
      page.tap("teacher", "Звонков");
      page.tap("teacher", "Сохранить (1");
      assertThat(page.last("teacher")).containsText("Н Звонков");
      assertThat(page.badge("mother")).isHidden();
      page.awaitToast("teacher", "Перекличка сохранена: 1 Н");

      page.moveClock("10");

      assertThat(page.last("mother")).containsText("Пётр: 🔔 нет на уроке — 4-й, алгебра (19.01)");
      assertThat(page.last("mother")).not().containsText("Звонков");
      assertThat(page.badge("mother")).hasText("1");
      assertThat(page.page()).hasTitle("(1) Звонок — телефоны");
      assertThat(page.notification("mother")).containsText("нет на уроке");
      assertThat(page.notification("mother"))
          .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));

      page.button("mother", "Открыть день").click();
      assertThat(page.last("mother")).containsText("Алгебра");
      assertThat(page.badge("mother")).isHidden();
      assertThat(page.page()).hasTitle("Звонок — телефоны");
    }
  }

  @Test
  void theOfficeOpensTheBoardAndItsPicture_andRemindsTheTeacher() {
    try (PhonesPage page = stage.laptop("/?phones=teacher,office", ColorScheme.LIGHT)) {
      page.startOver("ru");
      page.part("tour-later").click();
      page.moveClock("60");
      page.tap("office", "Заполнение журнала");
      assertThat(page.last("office")).containsText("Уроков прошло");
      page.tap("office", "Неделя");
      assertThat(page.last("office")).containsText("Заполнение журнала · Неделя");

      page.tap("office", "Картинка");
      Locator pictures = page.phone("office").getByTestId("photo");
      assertThat(pictures.first()).isVisible();
      assertThat(page.last("office")).containsText("Заполнение журнала · Учителя · Неделя");
      Browser.keep(page.picture(), "board.png");
      page.tap("office", "Таблица XLSX");
      assertThat(page.phone("office").getByTestId("document").last()).containsText(".xlsx");

      page.tap("office", "Напомнить всем");
      assertThat(page.last("teacher")).containsText("Школа напоминает. Не заполнено");
      page.tap("teacher", "7А Алгебра");
      assertThat(page.last("teacher")).containsText("Готово 0/4");

      page.moveClock("evening");
      assertThat(page.last("teacher")).containsText("Срок — до конца дня");
      org.assertj.core.api.Assertions.assertThat(stage.demo().telegram().orElseThrow().violations())
          .isEmpty();
    }
  }

  @Test
  void thePupilReadsHisDay_andIsNeverOfferedTheJournal() {
    try (PhonesPage page = stage.phone("/?phones=pupil", ColorScheme.DARK)) {
      page.startOver("ru");
      assertThat(page.last("pupil")).containsText("Пётр, 7А");
      assertThat(page.button("pupil", "Мои уроки")).hasCount(0);
      assertThat(page.button("pupil", "Мой класс")).hasCount(0);

      page.tap("pupil", "Сегодня");

      assertThat(page.last("pupil")).containsText("4. 11:25–12:10 Алгебра");
      assertThat(page.last("pupil")).containsText("6. 13:25–14:10 Физика");
      assertThat(page.button("pupil", "Перекличка")).hasCount(0);
    }
  }
}
