package ru.zvonok.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;
import ru.zvonok.standin.world.User;

/** The chat on a phone of the page, with a bot that sends whatever there is. */
class ChatTest {

  private static final User MARIA = User.of(1002, "Мария");

  private static Browser browser;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2027-01-19T08:40:00Z"));
  private StandIn telegram;
  private HandBot bot;
  private Phone maria;
  private PhonesPage page;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    telegram = StandIn.start(StandInSettings.forTests().withClock(now::get));
    telegram.persona("mother", MARIA, "Мама", "Мария");
    telegram.persona("father", User.of(1003, "Илья"), "Папа", "Илья");
    telegram.phone(User.of(1003, "Илья")).send("/start");
    maria = telegram.phone(MARIA);
    maria.send("/start");
    bot = new HandBot(telegram, MARIA.id());
    page = PhonesPage.open(browser, telegram.url(), 1366, 768, ColorScheme.LIGHT);
  }

  @AfterEach
  void close() {
    page.close();
    telegram.close();
  }

  @Test
  void buttonsOfARowAreEquallyWide_andLongWordsAreCut() {
    bot.send(
        "Кого нет?",
        List.of(List.of("Ли", "Константинопольский-Задунайский А."), List.of("Готово")));

    Locator narrow = page.button("mother", "Ли");
    Locator cut = page.button("mother", "Константинопольский");
    assertThat(size(cut, "Width")).isCloseTo(size(narrow, "Width"), within(1.0));
    assertThat(size(cut, "Height")).isEqualTo(size(narrow, "Height"));
    assertThat(cut.locator("span")).hasCSS("text-overflow", "ellipsis");
    assertThat(size(page.button("mother", "Готово"), "Width"))
        .isCloseTo(2 * size(narrow, "Width") + 4, within(2.0));
  }

  @Test
  void anEditStaysInItsPlace_andNothingUnderTheEyeMoves() {
    int first = bot.send("Утром");
    for (int i = 0; i < 30; i++) {
      bot.send("Сообщение " + i);
    }
    assertThat(page.last("mother")).containsText("Сообщение 29");
    Locator middle = page.bubbles("mother").filter(saying("Сообщение 15"));
    middle.scrollIntoViewIfNeeded();
    double before = box(middle).y;

    bot.edit(first, "Утром\\n".repeat(12) + "и ещё", List.of());

    Locator edited = page.bubbles("mother").filter(new Locator.FilterOptions().setHasText("и ещё"));
    assertThat(edited.getByTestId("edited")).hasText("изменено ");
    assertThat(box(middle).y).isCloseTo(before, within(2.0));
    assertThat(page.bubbles("mother")).hasCount(32);
  }

  @Test
  void whoIsOnAButtonWithTheKeyboard_staysThereAfterAnEdit() {
    int message = bot.send("Кто?", List.of(List.of("Анна", "Борис")));
    page.button("mother", "Борис").focus();

    bot.edit(message, "Кто?", List.of(List.of("Анна", "Н Борис")));

    assertThat(page.button("mother", "Н Борис")).isFocused();
  }

  @Test
  void whatComesWhileOneReadsOldThings_isCountedOnTheButtonDown() {
    for (int i = 0; i < 30; i++) {
      bot.send("Сообщение " + i);
    }
    assertThat(page.last("mother")).containsText("Сообщение 29");
    Locator down = page.phone("mother").getByTestId("down");
    page.bubbles("mother").filter(saying("Сообщение 2")).scrollIntoViewIfNeeded();
    assertThat(down).isVisible();

    bot.send("Новое");

    assertThat(down).hasText("1");
    down.click();
    assertThat(page.last("mother")).isInViewport();
    assertThat(down).isHidden();
  }

  @Test
  void aPhotoIsSeenAtOnce_andFullSizeOverThePage() throws Exception {
    bot.upload("photo", "доска.png", picture(), "Доска");

    page.phone("mother").getByTestId("photo").click();
    Locator viewer = page.part("viewer");
    assertThat(viewer.getByText("Доска")).isVisible();
    assertThat(box(viewer.locator("img")).width).isCloseTo(900, within(1.0));
    page.page().keyboard().press("Escape");
    assertThat(viewer).hasCount(0);
  }

  @Test
  void aDocumentShowsNameAndSize_andIsSaved() throws Exception {
    bot.upload("document", "оценки.csv", "a,b".getBytes(StandardCharsets.UTF_8), "");

    Locator document = page.phone("mother").getByTestId("document");
    assertThat(document).containsText("оценки.csv");
    assertThat(document).containsText("3 Б");
    Download saved = page.page().waitForDownload(document::click);
    assertThat(saved.suggestedFilename()).isEqualTo("оценки.csv");
    assertThat(Files.readString(saved.path())).isEqualTo("a,b");
  }

  @Test
  void filesAreSentWithACaption_aPictureAsAPhotoOrAsAFile() throws Exception {
    attach(new FilePayload("справка.pdf", "application/pdf", new byte[] {1, 2}), "От врача", false);
    assertThat(page.bubbles("mother").last()).containsText("справка.pdf");
    assertThat(page.bubbles("mother").last()).containsText("От врача");
    attach(new FilePayload("доска.png", "image/png", picture()), "", false);
    assertThat(page.bubbles("mother").last().getByTestId("photo")).isVisible();
    attach(new FilePayload("доска.png", "image/png", picture()), "", true);
    assertThat(page.bubbles("mother").last()).containsText("доска.png");
    assertThat(telegram.updates()).hasSize(5);
    assertThat(telegram.updates().get(2).path("message").path("caption").stringValue())
        .isEqualTo("От врача");
  }

  private void attach(FilePayload file, String caption, boolean whole) {
    Locator phone = page.phone("mother");
    phone.getByTestId("file").setInputFiles(file);
    phone.getByTestId("caption").fill(caption);
    if (whole) {
      phone.getByTestId("attaching").locator("[type=checkbox]").check();
    }
    phone.getByTestId("attach-send").click();
    assertThat(phone.getByTestId("attaching")).isHidden();
  }

  @Test
  void commandsAreInTheMenu_andComeWhileOneTypes() {
    bot.call(
        "setMyCommands",
        """
        "commands":[{"command":"diary","description":"Дневник"},{"command":"help","description":"Помощь"}]"""
            .replace("\n", ""));
    Locator phone = page.phone("mother");
    phone.getByTestId("menu").click();
    assertThat(phone.getByTestId("command")).hasCount(2);
    phone.getByTestId("input").fill("/d");
    assertThat(phone.getByTestId("command")).hasText(new String[] {"Дневник/diary"});
    phone.getByTestId("command").click();
    assertThat(page.bubbles("mother").last()).containsText("/diary");
    assertThat(phone.getByTestId("commands")).isHidden();
  }

  @Test
  void aKeyboardUnderTheInputLine_typing_notices_andTheBlockedBot() {
    Locator phone = page.phone("mother");
    bot.call(
        "sendMessage",
        "\"text\":\"Что?\",\"reply_markup\":{\"keyboard\":[[{\"text\":\"Дневник\"}]],\"resize_keyboard\":true}");
    phone.getByTestId("reply-button").click();
    assertThat(page.bubbles("mother").last()).containsText("Дневник");

    bot.call("sendChatAction", "\"action\":\"typing\"");
    assertThat(phone.getByTestId("status")).hasText("печатает");
    bot.send("Готово", List.of(List.of("Да")));
    assertThat(phone.getByTestId("status")).hasText("бот");

    bot.answer(tapped("Да"), "Записано", false);
    assertThat(phone.getByTestId("toast")).hasText("Записано");
    bot.answer(tapped("Да"), "Срок прошёл", true);
    assertThat(phone.getByTestId("alert")).containsText("Срок прошёл");
    page.page().keyboard().press("Escape");
    assertThat(phone.getByTestId("alert")).isHidden();

    phone.getByTestId("more").click();
    page.page().keyboard().press("Enter");
    assertThat(phone.getByTestId("status")).hasText("заблокирован");
    phone.getByTestId("start").click();
    assertThat(phone.getByTestId("status")).hasText("бот");
    assertThat(page.bubbles("mother").last()).containsText("/start");
  }

  @Test
  void whatComesOnAPhoneThatNobodyLooksAt_isCounted() {
    page.phone("father").getByTestId("input").click();
    bot.send("Пётр: 5");
    assertThat(page.badge("mother")).hasText("1");
    assertThat(page.notification("mother")).containsText("Пётр: 5");
    assertThat(page.page()).hasTitle("(1) Звонок — телефоны");
    page.phone("mother").getByTestId("input").click();
    assertThat(page.badge("mother")).isHidden();
    bot.send("Пётр: 4");
    assertThat(page.last("mother")).containsText("Пётр: 4");
    assertThat(page.badge("mother")).isHidden();
    assertThat(page.page()).hasTitle("Звонок — телефоны");
  }

  @Test
  void eachDayHasItsHeading() {
    bot.send("Сегодня");
    now.updateAndGet(instant -> instant.plus(Duration.ofDays(1)));
    bot.send("Завтра");
    assertThat(page.phone("mother").getByTestId("day"))
        .hasText(new String[] {"19 января", "20 января"});
  }

  @Test
  void wordsAreNeverMarkup() {
    bot.send("<img src=x onerror=alert(1)> & <b>нет</b>");
    assertThat(page.last("mother").getByTestId("text"))
        .hasText("<img src=x onerror=alert(1)> & <b>нет</b>");
    assertThat(page.last("mother").locator("img, b")).hasCount(0);
  }

  private static BoundingBox box(Locator thing) {
    assertThat(thing).isVisible();
    return thing.boundingBox();
  }

  /** As laid out: while it comes in, a message is drawn smaller. */
  private static double size(Locator thing, String side) {
    return ((Number) thing.evaluate("node => node.offset" + side)).doubleValue();
  }

  private Locator.FilterOptions saying(String words) {
    return new Locator.FilterOptions()
        .setHas(page.page().getByText(words, new Page.GetByTextOptions().setExact(true)));
  }

  /** Taps, and waits until the bot has the tap: its id. */
  private String tapped(String label) {
    page.page().waitForResponse("**/tap", () -> page.tap("mother", label));
    return telegram.updates().getLast().path("callback_query").path("id").stringValue("");
  }

  private static byte[] picture() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
