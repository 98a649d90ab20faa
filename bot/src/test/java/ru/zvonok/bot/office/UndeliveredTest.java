package ru.zvonok.bot.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.PhonesInSchool;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;

/** What the technician sees of letters that didn't arrive: who, why, what to do. */
class UndeliveredTest extends PhonesInSchool {

  @Test
  void whoBlockedTheBotIsNamedWithWhatToDo_untilTheyAreBack() {
    Phone desk = phoneOf(school.technician(), "1");
    assertThat(Shown.labels(desk.send(new StartAction.Menu())))
        .noneMatch(label -> label.startsWith("Не доставлено"));
    assertThat(desk.send(new OfficeAction.Undelivered(0)).html())
        .isEqualTo("За последнюю неделю доставлено всё.");
    Shown.hasWayHome(desk.screen());

    phoneOf(school.ivansMother(), "2");
    ended("2");
    letter("2", "GONE", "403 Forbidden: bot was blocked by the user", 1);
    phoneOf(school.ivansFather(), "3");
    letter("3", "REJECTED", "400 Bad Request: message is too long", 0);
    letter("3", "REJECTED", "HTTP 502", 2);
    phoneOf(school.mathTeacher(), "4");
    letter("4", "REJECTED", "HTTP 502", 8);

    desk.send(new StartAction.Menu());
    Screen screen = desk.press("Не доставлено · 2");
    assertThat(screen.html())
        .containsSubsequence(
            "до 2 человек",
            "<b>Заблокировали бота</b>",
            "1 сообщение",
            "выдайте новый код",
            "<b>Telegram не принял само сообщение</b>",
            "2 сообщения");
    Shown.hasWayHome(screen);
    assertThat(desk.press(Shown.labels(screen).getFirst()).html()).contains("Чаты не подключены.");

    phoneOf(school.ivansMother(), "5");
    assertThat(desk.send(new OfficeAction.Undelivered(7)).html())
        .contains("до 1 человека")
        .doesNotContain("Заблокировали");
  }

  @Test
  void nobodyElseSeesIt() {
    assertThat(phoneOf(school.mathTeacher(), "1").send(new OfficeAction.Undelivered(0)).html())
        .isEqualTo("Этого нет или у вас нет доступа.");
  }

  private void ended(String address) {
    school
        .rows()
        .run(
            "update binding set ended_at = timestamptz '2025-10-14T10:00+03', ended_why = 'BLOCKED' where address = ?",
            address);
  }

  private void letter(String address, String state, String reason, int daysAgo) {
    school
        .rows()
        .run(
            """
            insert into outbox (address, binding_id, kind, priority, key, payload, state, not_before,
              created_at, settled_at, reason)
            select ?, max(id), 'ALERT', 1, ?, '{}', ?, now(), now(),
              timestamptz '2025-10-14T10:00+03' - make_interval(days => ?), ?
            from binding where address = ?
            """,
            address,
            reason + daysAgo,
            state,
            daysAgo,
            reason,
            address);
  }
}
