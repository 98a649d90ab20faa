package ru.zvonok.core.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A sheet of made-up people, looked at as a picture and by a camera. */
class SlipSheetTest {

  private static final String PICTURE = "slips.png";

  /** A grey level that an eye sees, and how much of a page may be off by so much. */
  private static final int SEEN = 48;

  private static final double SHARE = 0.002;

  private static final SlipSheet.Words WORDS =
      new SlipSheet.Words(
          "7А · 14.10.2025",
          "Школа на Липовой",
          "@zvonok_bot",
          List.of(
              "1. Наведите камеру телефона на квадрат: откроется Telegram.",
              "2. Нажмите «Начать». Без камеры: найдите @zvonok_bot и пришлите ему код.",
              "3. Проверьте, что это вы, и нажмите «Да, это я». Код личный, на один раз."));

  private static final List<Slip> SLIPS =
      List.of(
          slip(0, "Абрамова Дарья", "ученик, 7А"),
          slip(1, "Абрамов Илья", "родитель: Абрамова Дарья, 7А"),
          slip(2, "Гусейн-заде Ильгар Мамед оглы", "ученик, 7А"),
          slip(3, "Мөхәммәтҗанов Җәүдәт", "родитель: Мөхәммәтҗанова Ләйсән, 7А"),
          slip(4, "Ҡыуатова Ӗлкен Ҫӳле", "родитель: Њижић Ѓорђе, Ґалаґан Їжак, Ўлаў Қуръон, 7А"),
          slip(5, "Ким Ан", "родитель: Ким Ян, 7А"),
          slip(
              6,
              "Нарышкина-Воронцова-Дашкова-Римская Апполинария Константиновна-Елизавета",
              "родитель: Нарышкин-Воронцов-Дашков-Римский Александр, Анастасия, Анна, Аркадий,"
                  + " Афанасий и ещё двое детей с длинными именами, 7А"),
          slip(7, "Щ".repeat(120), "Ж".repeat(300)),
          slip(8, "Ёлкин И\u0306осиф 🦉", "родитель: Ёлкина Ия, 7А"),
          slip(9, "О’Брайен-Șahin Łucja", "родитель: О’Брайен Жюль, 7А"));

  private static Slip slip(int n, String name, String what) {
    return new Slip(
        name,
        what,
        "https://t.me/zvonok_bot?start=%s".formatted("AbCdEfGhIjKlMnOpQrStU" + n),
        "K7MDP 4XQ2" + "2345679ACD".charAt(n),
        "Действует до пт, 17 октября, 16:00");
  }

  @Test
  void looksAsItDidWhenItWasLookedAt() throws IOException {
    BufferedImage page = Sheets.pictures(SlipSheet.of(WORDS, SLIPS)).getFirst();
    File made = new File("target", PICTURE);
    ImageIO.write(page, "png", made);
    try (InputStream bytes = SlipSheetTest.class.getResourceAsStream(PICTURE)) {
      assertThat(bytes).as("nobody has looked at %s yet", made).isNotNull();
      BufferedImage kept = ImageIO.read(bytes);
      assertThat(page.getWidth()).isEqualTo(kept.getWidth());
      assertThat(page.getHeight()).isEqualTo(kept.getHeight());
      assertThat(unlike(page, kept)).as("%s is unlike the kept one", made).isLessThan(SHARE);
    }
  }

  /** A picture of another sheet is not taken for the same one. */
  @Test
  void oneSlipMissingIsSeen() {
    BufferedImage page = Sheets.pictures(SlipSheet.of(WORDS, SLIPS)).getFirst();
    BufferedImage nine = Sheets.pictures(SlipSheet.of(WORDS, SLIPS.subList(0, 9))).getFirst();
    assertThat(unlike(page, nine)).isGreaterThan(SHARE);
  }

  @Test
  void aCameraReadsEverySquare() {
    List<Slip> two = new ArrayList<>(SLIPS);
    two.addAll(SLIPS.subList(0, 3));
    assertThat(Sheets.links(SlipSheet.of(WORDS, two)))
        .containsExactlyInAnyOrderElementsOf(two.stream().map(Slip::link).toList());
  }

  @Test
  void everyLetterIsThereAndAMissingOneIsSeenToBe() {
    String text = Sheets.text(SlipSheet.of(WORDS, SLIPS)).replaceAll("\\s+", " ");
    assertThat(text)
        .contains("Мөхәммәтҗанов Җәүдәт", "Ҡыуатова Ӗлкен Ҫӳле", "Łucja", "Ёлкин Йосиф □")
        .contains("K7MDP 4XQ22", "@zvonok_bot", "Школа на Липовой", "7А · 14.10.2025 · 1/1");
  }

  @Test
  void tenAPageInTheirOrder() {
    List<Slip> many = IntStream.range(0, 23).mapToObj(n -> slip(n % 10, "Некто-" + n, "")).toList();
    byte[] pdf = SlipSheet.of(WORDS, many);
    assertThat(Sheets.pictures(pdf)).hasSize(3);
    assertThat(SlipSheet.pages(23)).isEqualTo(3);
    assertThat(SlipSheet.pages(20)).isEqualTo(2);
    String text = Sheets.text(pdf);
    int at = -1;
    for (int n = 0; n < 23; n++) {
      int next = text.indexOf("Некто-" + n);
      assertThat(next).isGreaterThan(at);
      at = next;
    }
    assertThat(text).contains("3/3");
  }

  @Test
  void theSameSlipsAreTheSameBytes() {
    assertThat(SlipSheet.of(WORDS, SLIPS)).isEqualTo(SlipSheet.of(WORDS, SLIPS));
    assertThatThrownBy(() -> SlipSheet.of(WORDS, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(SLIPS.toString()).doesNotContain("K7MDP", "AbCd", "Абрамова");
  }

  private static double unlike(BufferedImage one, BufferedImage other) {
    int off = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        int difference = one.getRaster().getSample(x, y, 0) - other.getRaster().getSample(x, y, 0);
        off += Math.abs(difference) > SEEN ? 1 : 0;
      }
    }
    return (double) off / one.getWidth() / one.getHeight();
  }
}
