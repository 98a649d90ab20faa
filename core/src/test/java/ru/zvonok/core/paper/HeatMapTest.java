package ru.zvonok.core.paper;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The picture and the spreadsheet of who filled what; both are put into target/pictures. */
class HeatMapTest {

  private static final Path TARGET = Path.of("target", "pictures");
  private static final int GREY = 20;

  @Test
  void aPictureOfThirtyTeachersIsAsWideAsAPhoneShowsIt() throws IOException {
    byte[] png = HeatMap.png(table(HeatMap.ROWS, 11));

    kept("heat.png", png);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(picture.getWidth()).isEqualTo(1080);
    assertThat(picture.getHeight()).isLessThanOrEqualTo(1280);
    assertThat(png.length).isLessThan(300_000);
    for (Shade shade : Shade.values()) {
      assertThat(pixels(picture, shade.ground().getRGB())).as(shade.name()).isGreaterThan(500);
    }
  }

  @Test
  void aFewRowsMakeASmallPicture() throws IOException {
    byte[] png = HeatMap.png(table(3, 1));

    kept("heat-day.png", png);
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getHeight()).isLessThan(400);
  }

  @Test
  void shadesAreToldApartInGreyToo() {
    List<Double> greys =
        Stream.of(Shade.MISSING, Shade.LATE, Shade.WAITING, Shade.AHEAD).map(this::grey).toList();
    assertThat(greys).isSorted();
    for (int at = 1; at < greys.size(); at++) {
      assertThat(greys.get(at) - greys.get(at - 1)).isGreaterThan(GREY);
    }
    assertThat(Arrays.stream(Shade.values()).map(Shade::sign)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Shade.values()).map(Shade::sign))
        .allMatch(sign -> Letters.bold(20).canDisplayUpTo(sign) < 0);
  }

  @Test
  void whatIsTooLongForOnePictureIsRefused() {
    assertThatThrownBy(() -> HeatMap.png(table(HeatMap.ROWS + 1, 5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HeatMap.png(table(5, HeatMap.COLUMNS + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSpreadsheetHasEveryDayAndTheFiguresOfEachRow() throws IOException {
    byte[] xlsx = ShadeBook.xlsx(table(60, 45), "Заполнение");

    kept("filling.xlsx", xlsx);
    String cells = entry("filling.xlsx", "xl/worksheets/sheet1.xml");
    assertThat(cells).contains("r=\"A63\"", "r=\"AU3\"", "<pane").doesNotContain("r=\"AV3\"");
    assertThat(entry("filling.xlsx", "xl/sharedStrings.xml"))
        .contains(inXml("Учитель 60"), inXml("✕ 3"), inXml("✓"), inXml("Просрочено"));
    assertThat(entry("filling.xlsx", "xl/styles.xml")).contains(Shade.MISSING.hexGround());
  }

  private double grey(Shade shade) {
    return 0.299 * shade.ground().getRed()
        + 0.587 * shade.ground().getGreen()
        + 0.114 * shade.ground().getBlue();
  }

  private static ShadeTable table(int rows, int columns) {
    Map<Shade, String> legend = new EnumMap<>(Shade.class);
    legend.put(Shade.FILLED, "заполнено");
    legend.put(Shade.LATE, "позже срока");
    legend.put(Shade.WAITING, "ждут, срок не прошёл");
    legend.put(Shade.MISSING, "просрочено");
    return new ShadeTable(
        "Заполнение журнала · Учителя",
        "01.09–14.10, столбец — неделя · на 14.10 18:05 · лист 1 из 2",
        legend,
        IntStream.range(0, columns).mapToObj("%02d.10"::formatted).toList(),
        List.of("Просрочено"),
        IntStream.rangeClosed(1, rows).mapToObj(row -> row(row, columns)).toList());
  }

  private static ShadeTable.Row row(int row, int columns) {
    List<ShadeTable.@Nullable Square> squares = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      squares.add(square(row, column));
    }
    return new ShadeTable.Row(
        (row % 7 == 0 ? "Рождественская-Покровская А. К. " : "Учитель ") + row,
        squares,
        List.of(row));
  }

  private static ShadeTable.@Nullable Square square(int row, int column) {
    return switch ((row * 7 + column * column * 3) % 13) {
      case 0 -> new ShadeTable.Square(Shade.MISSING, 3);
      case 1 -> new ShadeTable.Square(Shade.LATE, 12);
      case 2 -> new ShadeTable.Square(Shade.WAITING, 1);
      case 3 -> null;
      case 4 -> new ShadeTable.Square(Shade.AHEAD, 4);
      default -> new ShadeTable.Square(Shade.FILLED, 5);
    };
  }

  private static long pixels(BufferedImage picture, int rgb) {
    return IntStream.range(0, picture.getHeight())
        .mapToLong(
            y ->
                IntStream.range(0, picture.getWidth())
                    .filter(x -> picture.getRGB(x, y) == rgb)
                    .count())
        .sum();
  }

  private static String inXml(String text) {
    return text.chars()
        .mapToObj(one -> one < 128 ? Character.toString(one) : "&#x%x;".formatted(one))
        .collect(joining());
  }

  private static String entry(String file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(TARGET.resolve(file).toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void kept(String name, byte[] bytes) throws IOException {
    Files.createDirectories(TARGET);
    Files.write(TARGET.resolve(name), bytes);
  }
}
