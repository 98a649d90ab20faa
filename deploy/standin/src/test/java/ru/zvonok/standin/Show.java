package ru.zvonok.standin;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javax.imageio.ImageIO;
import ru.zvonok.standin.world.ClockControl;
import ru.zvonok.standin.world.User;

/** Fills four phones to look at in a browser: run it and open the address that it prints. */
final class Show {
  private static final String GREETING =
      """
      {"chat_id":%d,"parse_mode":"HTML","text":"%s","reply_markup":{"inline_keyboard":%s}}""";

  /** A clock that visitors of the page may move. */
  private static final class Movable implements ClockControl {
    private volatile Duration ahead =
        Duration.between(Instant.now(), Instant.parse("2026-09-14T06:42:00Z"));

    @Override
    public Instant now() {
      return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public void moveTo(Instant instant) {
      ahead = Duration.between(Clock.systemUTC().instant(), instant);
    }

    @Override
    public ZoneId zone() {
      return ZoneId.of("Europe/Moscow");
    }

    @Override
    public Instant nextSchoolDay() {
      var today = now().atZone(zone()).toLocalDate();
      return today.plusDays(1).atTime(7, 45).atZone(zone()).toInstant();
    }
  }

  public static void main(String[] args) throws Exception {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 0;
    var clock = new Movable();
    try (var telegram =
        StandIn.start(StandInSettings.forTests().onPort(port).withClock(clock::now))) {
      telegram.clockControl(clock);
      var teacher = User.of(1001, "Ольга", "Петровна");
      var mother = User.of(1002, "Мария");
      var pupil = User.of(1003, "Лев");
      var head = User.of(1004, "Игорь");
      telegram.persona("teacher", teacher, "Учитель", "Ольга Петровна, математика");
      telegram.persona("mother", mother, "Мама", "Мария, мама Льва из 7А");
      telegram.persona("pupil", pupil, "Ученик", "Лев, 7А");
      telegram.persona("head", head, "Директор", "Игорь Львович");
      telegram.persona("office", User.of(1005, "Нина"), "Ответственный", "Нина Сергеевна");
      var bot = new BotOverHttp(telegram.url(), StandInSettings.TOKEN);
      bot.call(
          "setMyCommands",
          """
          {"commands":[{"command":"today","description":"Сегодня"},{"command":"diary",\
          "description":"Дневник"},{"command":"help","description":"Помощь"}]}""");
      teacher(telegram.phone(teacher), bot);
      mother(telegram.phone(mother), bot);
      pupil(telegram.phone(pupil), bot);
      System.out.println(telegram.url());
      Thread.currentThread().join();
    }
  }

  private static void teacher(Phone phone, BotOverHttp bot) {
    phone.send("/start 7QX4-K2MD");
    bot.call(
        "sendMessage",
        GREETING.formatted(
            phone.chatId(),
            "<b>7А · Алгебра · 2-й урок</b>\\n08:50–09:35, каб. 214\\n\\nТема:"
                + " <i>Линейные уравнения</i>\\nДомашнее задание: №&nbsp;214–216\\n\\nКого нет?"
                + " Отметьте и подтвердите.",
            """
            [[{"text":"Абрамов Лев","callback_data":"a"},{"text":"Белова Зоя","callback_data":"b"}],
             [{"text":"✗ Волков Глеб","callback_data":"c"},{"text":"Гусева Ада","callback_data":"d"}],
             [{"text":"◀","callback_data":"p"},{"text":"1 из 4","callback_data":"n"},{"text":"▶","callback_data":"q"}],
             [{"text":"Готово: нет одного","callback_data":"ok"}]]"""));
    bot.call(
        "editMessageText",
        GREETING
            .formatted(
                phone.chatId(),
                "<b>7А · Алгебра · 2-й урок</b>\\n08:50–09:35, каб. 214\\n\\nТема:"
                    + " <i>Линейные уравнения</i>\\nДомашнее задание: № 214–216\\n\\nКого нет?"
                    + " Отметьте и подтвердите.",
                """
                [[{"text":"Абрамов Лев","callback_data":"a"},{"text":"Белова Зоя","callback_data":"b"}],
                 [{"text":"✗ Волков Глеб","callback_data":"c"},{"text":"Гусева Ада","callback_data":"d"}],
                 [{"text":"◀","callback_data":"p"},{"text":"1 из 4","callback_data":"n"},{"text":"▶","callback_data":"q"}],
                 [{"text":"Готово: нет одного","callback_data":"ok","style":"success"}]]""")
            .replace("{\"chat_id\"", "{\"message_id\":" + phone.last().id() + ",\"chat_id\""));
  }

  private static void mother(Phone phone, BotOverHttp bot) throws IOException {
    phone.send("/diary");
    bot.call(
        "sendMessage",
        GREETING.formatted(
            phone.chatId(),
            "<b>Лев, 7А · понедельник, 14 сентября</b>\\n\\n1. Русский язык — <b>5</b>\\n2."
                + " Алгебра — <b>4</b> <i>(контрольная)</i>\\n3. История\\n\\n<blockquote>Дома:"
                + " § 12, упр. 84; № 214–216</blockquote>\\nПодробнее: /help",
            """
            [[{"text":"◀ пт","callback_data":"a"},{"text":"Неделя","callback_data":"b"},{"text":"вт ▶","callback_data":"c"}],
             [{"text":"Написать классному руководителю","callback_data":"d"}],
             [{"text":"Открыть заново","url":"https://t.me/zvonok_bot?start=again"}]]"""));
    bot.call(
        "sendMessage",
        """
        {"chat_id":1002,"parse_mode":"HTML","text":"Новая отметка: <b>5</b> по алгебре, работа на уроке."}""");
    phone.send("Спасибо! Завтра придём ко второму уроку, утром у нас врач.");
    bot.upload("sendPhoto", "photo", phone.chatId(), "chart.png", picture(), "Оценки за месяц");
    bot.upload(
        "sendDocument",
        "document",
        phone.chatId(),
        "Согласие на обработку данных.pdf",
        "%PDF-1.4".getBytes(StandardCharsets.US_ASCII),
        "");
  }

  private static void pupil(Phone phone, BotOverHttp bot) {
    phone.send("/today");
    bot.call(
        "sendMessage",
        """
        {"chat_id":1003,"parse_mode":"HTML","text":"Сегодня шесть уроков. Первый в <b>08:00</b>.",
         "reply_markup":{"keyboard":[[{"text":"📖 Дневник"},{"text":"🗓 Расписание"}],[{"text":"✉️ Вопрос школе"}]],"resize_keyboard":true}}""");
  }

  private static byte[] picture() throws IOException {
    var image = new BufferedImage(560, 300, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(0xF7F9FC));
    pen.fillRect(0, 0, 560, 300);
    pen.setColor(new Color(0x4A9BF2));
    int[] heights = {120, 180, 150, 220, 240, 200};
    for (int i = 0; i < heights.length; i++) {
      pen.fillRoundRect(40 + i * 82, 270 - heights[i], 50, heights[i], 14, 14);
    }
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private Show() {}
}
