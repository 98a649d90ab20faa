package ru.zvonok.demo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own browser, found as {@code CHROMIUM} or on the PATH. Where there is none, the
 * test is left out on a person's machine and fails where {@code CI=true}.
 */
final class Browser implements AutoCloseable {

  /** A busy machine is slow, not wrong. */
  private static final double PATIENCE_MILLIS = 30_000;

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Browser open() {
    Optional<Path> found = find(System.getenv());
    if (found.isEmpty() && !"true".equals(System.getenv("CI"))) {
      System.out.println("No Chromium here: the phones' page isn't tried. CHROMIUM names one.");
      Assumptions.abort("no Chromium on this machine");
    }
    Path chromium =
        found.orElseThrow(() -> new AssertionError("CI needs Chromium: set CHROMIUM to it"));
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"))));
  }

  static Optional<Path> find(Map<String, String> environment) {
    Stream<Path> named = Stream.ofNullable(environment.get("CHROMIUM")).map(Path::of);
    Stream<Path> onPath =
        NAMES.stream()
            .flatMap(
                name ->
                    Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)));
    return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
  }

  /** A window of its own, in which nobody has been before. */
  BrowserContext window(int width, int height, ColorScheme colours) {
    return browser.newContext(
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setDeviceScaleFactor(1)
            .setLocale("ru-RU")
            .setColorScheme(colours));
  }

  /**
   * Writes a picture to {@code target/pictures}; with {@code -Dpictures=keep} also to where the
   * README finds it.
   */
  static void keep(byte[] png, String name) {
    try {
      Path made = Files.createDirectories(Path.of("target", "pictures")).resolve(name);
      Files.write(made, png);
      if ("keep".equals(System.getProperty("pictures"))) {
        Path kept = Files.createDirectories(Path.of("src", "test", "resources", "pictures"));
        Files.write(kept.resolve(name), lighter(png));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same picture in 64 shades of each colour: half as many bytes, and no eye tells. */
  private static byte[] lighter(byte[] png) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    BufferedImage light =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int shade = picture.getRGB(x, y) & 0xFCFCFC;
        light.setRGB(x, y, shade | shade >> 6 & 0x030303);
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam smallest = writer.getDefaultWriteParam();
      smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      smallest.setCompressionQuality(0);
      writer.setOutput(out);
      writer.write(null, new IIOImage(light, null, null), smallest);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
